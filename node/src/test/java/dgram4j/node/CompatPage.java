package dgram4j.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page `docs/compat.md`, made of facts: the members Node 26 has, as `members.js` listed them
/// on it; how each stands here, as the same script tells; which work only partly, from
/// `partly.txt`; and what is expected of the files of Node's suite. What no list can say is written
/// by hand in `before.md` and `after.md`.
final class CompatPage {
    private static final Path SOURCES = Path.of("src/test/compat");
    private static final Path EXPECTATIONS = Path.of("../conformance/expectations.txt");
    private static final Path NIO = Path.of("../conformance/expectations-nio.txt");
    private static final Path RELATED = Path.of("../conformance/related.txt");

    /// A member, or with the path `-` the module itself.
    ///
    /// @param kind what it is in Node: `function 2` (declared parameters), `object`, `accessor`, …
    /// @param here what it is here, or `missing`
    private record Member(String where, String path, String kind, String here) {
        /// Whether it is nowhere, or says of itself that it is not here.
        boolean isMissing() {
            return isAbsent() || here.equals("throws");
        }

        boolean isAbsent() {
            return here.equals("missing");
        }

        boolean isConstant() {
            return kind.startsWith("constant ");
        }

        /// Whether the page tells of it: not of constants, nor of what is Node's own affair.
        boolean isShown() {
            return !isConstant() && !path.endsWith("[Symbol.toStringTag]")
                    && Stream.of(path.split("[.]")).noneMatch(step -> step.startsWith("_"));
        }

        /// The path as documentation writes it: `Socket#bind`.
        String shown() {
            return CompatPage.shown(path);
        }
    }

    private final StringBuilder page = new StringBuilder();
    private final NavigableMap<String, String> partly = new TreeMap<>();
    private final Map<String, List<Member>> byModule = new LinkedHashMap<>();

    /// @param standing what `members.js` prints here, given Node's list
    CompatPage(String standing) throws IOException {
        standing.lines().map(CompatPage::member).forEach(member ->
                byModule.computeIfAbsent(member.where(), where -> new ArrayList<>()).add(member));
        for (String line : Files.readAllLines(SOURCES.resolve("partly.txt"))) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                partly.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
    }

    private static Member member(String line) {
        String[] columns = line.split("\t");
        String[] words = columns[0].split(" ", 3);
        return new Member(words[0], words[1], words[2], columns[1]);
    }

    /// The whole page.
    ///
    /// *Errors:* `IllegalStateException` if a remark is about nothing that Node has and we have.
    String text() throws IOException {
        page.append(Files.readString(SOURCES.resolve("before.md")));
        heading("Modules");
        page.append("""
                Left out: names that begin with an underscore, and constants, which count as the one
                object they stand in.

                """);
        summary();
        for (Map.Entry<String, List<Member>> module : byModule.entrySet()) {
            if (!isAbsent(module.getValue())) {
                details(module.getKey(), module.getValue());
            }
        }
        if (!partly.isEmpty()) {
            throw new IllegalStateException("remarks about nothing there: " + partly.keySet());
        }
        suite();
        return page.append('\n').append(Files.readString(SOURCES.resolve("after.md"))).toString();
    }

    private void heading(String text) {
        page.append("\n## ").append(text).append("\n\n");
    }

    private static boolean isAbsent(List<Member> members) {
        return members.getFirst().isMissing();
    }

    private boolean isPartly(Member member) {
        return remarkOn(member) != null;
    }

    /// What is remarked on: the member, or with an asterisk all that begins as it does.
    private String remarkOn(Member member) {
        String name = member.where() + ' ' + member.path();
        if (partly.containsKey(name)) {
            return name;
        }
        String best = partly.floorKey(name);
        while (best != null && !isBeginning(best, name)) {
            best = partly.lowerKey(best);
        }
        return best;
    }

    private static boolean isBeginning(String remark, String name) {
        return remark.endsWith("*") && name.startsWith(remark.substring(0, remark.length() - 1));
    }

    private static String shown(String path) {
        return '`' + path.replace(".prototype.[", "#[").replace(".prototype.", "#")
                .replaceFirst("^prototype\\.", "#") + '`';
    }

    private static Stream<Member> shown(List<Member> members) {
        return within(members).filter(Member::isShown);
    }

    private static Stream<Member> within(List<Member> members) {
        return members.stream().filter(member -> !member.path().equals("-"));
    }

    /// What Node has, no remark tells of, and is not here at all, or with another value.
    List<String> silentlyAbsent() {
        List<String> absent = new ArrayList<>();
        for (List<Member> members : byModule.values()) {
            Set<String> throwing = new HashSet<>();
            for (Member member : members) {
                if (member.here().equals("throws")) {
                    throwing.add(member.path());
                }
                boolean differs = member.isConstant() && !member.kind().equals(member.here());
                if ((member.isAbsent() || differs) && !isPartly(member)
                        && throwing.stream()
                                .noneMatch(one -> member.path().startsWith(one + '.'))) {
                    absent.add(member.where() + ' ' + member.path() + " is " + member.kind()
                            + ", here " + member.here());
                }
            }
        }
        return absent;
    }

    private void summary() {
        page.append("| module | works | partly | missing |\n|---|---|---|---|\n");
        byModule.forEach((where, members) -> {
            long odd = shown(members).filter(this::isPartly).count();
            long missing = shown(members)
                    .filter(member -> member.isMissing() && !isPartly(member)).count();
            long all = shown(members).count();
            page.append("| ").append(title(where)).append(" | ")
                    .append(number(all - odd - missing)).append(" | ").append(number(odd))
                    .append(" | ").append(missing == all ? "all " + all : number(missing))
                    .append(" |\n");
        });
        page.append("""

                A missing function or class is there nevertheless, since programs take modules
                apart when they load them; it throws `ERR_METHOD_NOT_IMPLEMENTED`, naming module
                and member, when it is called. A test compares all names, those left out here and
                the values of constants, too.
                """);
    }

    private static String number(long count) {
        return count == 0 ? "" : Long.toString(count);
    }

    private static String title(String where) {
        return where.equals("global") ? "the global object" : '`' + where + '`';
    }

    private void details(String where, List<Member> members) {
        page.append("\n### ").append(title(where)).append("\n\n");
        String remark = partly.remove(where + " -");
        if (remark != null) {
            page.append(remark).append("\n\n");
        }
        page.append("| | |\n|---|---|\n");
        row("works", shown(members)
                .filter(member -> !member.isMissing() && !isPartly(member))
                .map(CompatPage::withParameters));
        List<String> remarks = within(members).map(this::remarkOn).filter(Objects::nonNull)
                .distinct().toList();
        for (String one : remarks) {
            String path = one.substring(where.length() + 1);
            row("partly", Stream.of(shown(path) + ": " + partly.get(one)));
        }
        row("missing", shown(members)
                .filter(member -> member.isMissing() && !isPartly(member)).map(Member::shown));
        remarks.forEach(partly::remove);
    }

    private static String withParameters(Member member) {
        return member.kind().startsWith("function") && member.here().startsWith("function")
                        && !member.kind().equals(member.here())
                ? member.shown() + " (`length` " + member.here().substring(9)
                        + ", in Node " + member.kind().substring(9) + ")"
                : member.shown();
    }

    private void row(String state, Stream<String> cells) {
        String text = cells.collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            page.append("| ").append(state).append(" | ").append(text).append(" |\n");
        }
    }

    // ---- Node's suite ------------------------------------------------------------------------

    private void suite() throws IOException {
        heading("Node's own suite");
        page.append("""
                `conformance/run --node-tests DIR` runs files of Node's test suite, as of Node
                25.8.1, with their own unmodified `common`. Expected of the datagram files, on the
                driver for Linux and on `nio`:

                | file | state | on `nio` | why |
                |---|---|---|---|
                """);
        Map<String, String> nio = new LinkedHashMap<>();
        expectations(NIO).forEach(line -> nio.put(line[1], line[0] + '\t' + line[2]));
        Map<String, Integer> totals = new TreeMap<>();
        for (String[] line : expectations(EXPECTATIONS)) {
            String[] other = nio.getOrDefault(line[1], line[0] + "\t").split("\t", 2);
            totals.merge(state(line[0]), 1, Integer::sum);
            page.append("| ").append(line[1]).append(" | ").append(state(line[0])).append(" | ")
                    .append(state(other[0])).append(" | ")
                    .append(line[2].isEmpty() ? other[1] : line[2]).append(" |\n");
        }
        page.append("\nTogether: ").append(counted(totals)).append(".\n");
        related();
    }

    private void related() throws IOException {
        page.append("""

                Files about what a datagram program leans on, run by `conformance/run --related`:

                | files | |
                |---|---|
                """);
        Map<String, Map<String, Integer>> groups = new TreeMap<>();
        for (String[] line : expectations(RELATED)) {
            String group = line[1].startsWith("async-hooks/") ? "async-hooks/*"
                    : line[1].replaceFirst("^.*/(test-[a-z]+).*$", "$1*");
            groups.computeIfAbsent(group, key -> new TreeMap<>())
                    .merge(state(line[0]), 1, Integer::sum);
        }
        groups.forEach((group, totals) -> row(group, Stream.of(counted(totals))));
    }

    private static String counted(Map<String, Integer> totals) {
        return totals.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String state(String word) {
        return switch (word) {
            case "pass" -> "passes";
            case "fail" -> "fails";
            default -> "not run";
        };
    }

    /// State, file and reason of each line.
    private static List<String[]> expectations(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    String[] words = line.split("[ ]", 2);
                    String[] rest = words[1].split(": ", 2);
                    return new String[] {words[0], rest[0], rest.length == 2 ? rest[1] : ""};
                })
                .toList();
    }
}
