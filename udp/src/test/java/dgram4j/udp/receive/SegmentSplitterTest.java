package dgram4j.udp.receive;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Joined payloads are cut at the segment size; sizes that make no sense mean one datagram.
class SegmentSplitterTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0", "10, 0, 1, 10", "10, 10, 1, 10", "10, 11, 1, 10", "10, -3, 1, 10",
        "0, 5, 1, 0", "10, 5, 2, 5", "11, 5, 3, 5", "64, 1, 64, 1"})
    void countAndFirstLength(int length, int segment, int count, int first) {
        assertThat(SegmentSplitter.count(length, segment)).isEqualTo(count);
        assertThat(SegmentSplitter.lengthAt(0, length, segment)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"10, 11, 5, 1", "5, 11, 5, 5", "0, 11, 5, 5"})
    void onlyTheLastIsShort(int at, int length, int segment, int expected) {
        assertThat(SegmentSplitter.lengthAt(at, length, segment)).isEqualTo(expected);
    }
}
