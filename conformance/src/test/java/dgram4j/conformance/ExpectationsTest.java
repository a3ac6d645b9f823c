package dgram4j.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A list of expectations says one clear thing of each file.
class ExpectationsTest {
    @Test
    void aLineSaysWhatIsExpectedAndWhy() {
        Expectations list = Expectations.parse(List.of(
                "# for readers", "", "pass a/x.js", "fail a/y.js: no streams: yet",
                "skip a/z.js: loads cluster"));

        assertThat(list.files()).containsExactly("a/x.js", "a/y.js", "a/z.js");
        assertThat(list.of("a/x.js").kind()).isEqualTo(Expectations.Kind.PASS);
        assertThat(list.of("a/y.js").reason()).isEqualTo("no streams: yet");
        assertThat(list.of("a/z.js").kind()).isEqualTo(Expectations.Kind.SKIP);
        assertThat(list.of("a/other.js").kind()).isEqualTo(Expectations.Kind.UNLISTED);
    }

    @Test
    void linesThatAreNoneAreRefused() {
        for (String line : List.of("pass", "hope a.js", "fail a.js", "skip a.js:",
                "pass a.js: but slowly")) {
            assertThatThrownBy(() -> Expectations.parse(List.of("# first", line)))
                    .hasMessage("line 2: " + line);
        }
        assertThatThrownBy(() -> Expectations.parse(List.of("pass a.js", "fail a.js: why")))
                .hasMessage("line 2: fail a.js: why");
    }

    @Test
    void anotherDriversListSaysWhatIsDifferentThere() {
        Expectations list = Expectations.parse(List.of("pass a/x.js", "pass a/y.js"));

        list.change(List.of("fail a/y.js: no such option", "fail a/z.js: of another list"));

        assertThat(list.of("a/x.js").kind()).isEqualTo(Expectations.Kind.PASS);
        assertThat(list.of("a/y.js").reason()).isEqualTo("no such option");
        assertThat(list.files()).containsExactly("a/x.js", "a/y.js");
    }

    @Test
    void theListsOfThisProjectFitTogether() throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(Path.of("expectations.txt")));
        List<String> listed = Expectations.parse(all).files();
        assertThat(listed).isNotEmpty();
        assertThat(Expectations.parse(Files.readAllLines(Path.of("expectations-nio.txt"))).files())
                .isSubsetOf(listed);
        all.addAll(Files.readAllLines(Path.of("related.txt")));
        assertThat(Expectations.parse(all).files()).hasSizeGreaterThan(listed.size());
    }
}
