package dgram4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// The samples of one work with one peer.
record Outcome(Work work, Peer peer, List<Sample> samples) {
    Outcome(Work work, Peer peer) {
        this(work, peer, new ArrayList<>());
    }

    double median() {
        return median(sample -> sample.value(work.metric()));
    }

    /// Of the samples that have the number; not a number when none has.
    double median(ToDoubleFunction<Sample> of) {
        return median(samples.stream().mapToDouble(of));
    }

    /// Of those that are finite; not a number without any.
    static double median(DoubleStream of) {
        double[] values = of.filter(Double::isFinite).sorted().toArray();
        if (values.length == 0) {
            return Double.NaN;
        }
        int middle = values.length / 2;
        return values.length % 2 == 1
                ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
