package dgram4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Each link of the pages of this checkout leads to a file there is, and to a heading it has.
class LinksLeadSomewhereTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");
    // Under `test` are pieces of pages that are made.
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "test", ".git");

    @Test
    void inAllPages() throws Exception {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
            while (link.find()) {
                links++;
                if (!leads(page, link.group(1))) {
                    broken.add(Jsrt.HOME.relativize(page) + ": " + link.group(1));
                }
            }
        }
        assertThat(links).isGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path page, String target) throws IOException {
        if (target.matches("[a-z]+:.*")) {
            return true;
        }
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path found = file.isEmpty() ? page : page.resolveSibling(file);
        if (!Files.exists(found)) {
            return false;
        }
        return hash < 0 || headings(found).contains(target.substring(hash + 1));
    }

    // As the forges name them: small letters, hyphens for spaces, no other signs.
    private static Set<String> headings(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> pages() throws IOException {
        List<Path> found = new ArrayList<>();
        collect(Jsrt.HOME, found);
        return found;
    }

    private static void collect(Path folder, List<Path> found) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (Files.isDirectory(entry)) {
                    if (!NOT_OURS.contains(entry.getFileName().toString())) {
                        collect(entry, found);
                    }
                } else if (entry.toString().endsWith(".md")) {
                    found.add(entry);
                }
            }
        }
    }
}
