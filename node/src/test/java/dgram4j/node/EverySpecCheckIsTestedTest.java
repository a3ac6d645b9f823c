package dgram4j.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Each numbered check of the specification of `node:dgram` (`src/test/js/checks.txt`) has a case
/// that carries its number, or a reason why it has none.
class EverySpecCheckIsTestedTest {
    private static final Pattern LINE = Pattern.compile(" *(\\d+) (.+)");
    private static final String EXCUSED = "not here: ";

    private record Check(int number, String title) {
        boolean excused() {
            return title.startsWith(EXCUSED);
        }
    }

    private final List<Check> checks = checks();
    private final Map<Integer, TreeSet<String>> scripts = NumberedCases.scripts();

    @Test
    void theListIsWhole() {
        assertThat(checks).extracting(Check::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 270).boxed().toList());
    }

    @Test
    void everyCheckHasACaseOrAReason() {
        assertThat(checks)
                .filteredOn(check -> !check.excused() && !scripts.containsKey(check.number()))
                .isEmpty();
    }

    @Test
    void noReasonIsOutOfDate() {
        assertThat(checks)
                .filteredOn(check -> check.excused() && scripts.containsKey(check.number()))
                .isEmpty();
    }

    @Test
    void noCaseHasANumberOfItsOwn() {
        assertThat(scripts.keySet()).allSatisfy(
                number -> assertThat(number).isBetween(1, checks.size()));
    }

    private static List<Check> checks() {
        List<Check> all = new ArrayList<>();
        for (String line : NumberedCases.read(NumberedCases.SCRIPTS.resolve("checks.txt"))
                .split("\n")) {
            Matcher check = LINE.matcher(line);
            if (check.matches()) {
                all.add(new Check(Integer.parseInt(check.group(1)), check.group(2)));
            }
        }
        return all;
    }
}
