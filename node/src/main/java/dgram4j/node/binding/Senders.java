package dgram4j.node.binding;

import java.util.HashMap;
import java.util.Map;

import org.graalvm.polyglot.Value;

/// Numbers for senders' addresses, so that JavaScript is handed the text of each only once.
///
/// So many are known at a time; a number is given again then, and told anew.
///
/// *Thread:* the runtime's own.
final class Senders {
    private static final int MAX = 1_024;

    private final Map<String, Integer> numbers = new HashMap<>();
    private Value receiver;
    private String last;
    private int lastNumber;

    /// Names who is told (number, address) before the number is used.
    void tell(Value to) {
        receiver = to;
    }

    /// The number of this address. *Errors:* none.
    int number(String address) {
        if (address != last) {
            lastNumber = numbers.containsKey(address) ? numbers.get(address) : add(address);
            last = address;
        }
        return lastNumber;
    }

    private int add(String address) {
        if (numbers.size() == MAX) {
            numbers.clear();
        }
        int number = numbers.size();
        numbers.put(address, number);
        receiver.executeVoid(number, address);
        return number;
    }
}
