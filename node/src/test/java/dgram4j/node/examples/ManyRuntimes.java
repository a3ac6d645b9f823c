package dgram4j.node.examples;

import java.util.ArrayList;
import java.util.List;

import dgram4j.node.NodeRuntime;

/// How long runtimes take to be there, one after the other, all open at once.
final class ManyRuntimes {
    private ManyRuntimes() {}

    public static void main(String[] args) {
        List<Double> millis = open(args.length == 0 ? 200 : Integer.parseInt(args[0]));
        List<Double> others = millis.subList(1, millis.size()).stream().sorted().toList();
        System.out.printf("first %.0f ms, second %.1f ms, median of the other %d: %.1f ms%n",
                millis.getFirst(), millis.get(1), others.size(), others.get(others.size() / 2));
    }

    static List<Double> open(int count) {
        List<NodeRuntime> open = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            NodeRuntime node = NodeRuntime.builder().build();
            node.eval("require('node:path').join('a', 'b')");
            millis.add((System.nanoTime() - start) / 1e6);
            open.add(node);
        }
        open.forEach(NodeRuntime::close);
        return millis;
    }
}
