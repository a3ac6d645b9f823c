package dgram4j.node.file;

import java.nio.file.FileSystem;
import java.nio.file.Path;

/// What a script gave an operation: text, numbers, yes or no, and bytes.
///
/// @param files where its paths are
/// @param values strings, doubles, booleans and `byte[]`
public record Arguments(FileSystem files, Object... values) {
    /// The same with another value in one place.
    Arguments with(int index, Object value) {
        Object[] others = values.clone();
        others[index] = value;
        return new Arguments(files, others);
    }

    String text(int index) {
        return (String) values[index];
    }

    Path place(int index) throws FileFault {
        return Places.of(files, text(index));
    }

    int number(int index) {
        return (int) real(index);
    }

    long big(int index) {
        return (long) real(index);
    }

    double real(int index) {
        return (double) values[index];
    }

    boolean flag(int index) {
        return (boolean) values[index];
    }

    byte[] bytes(int index) {
        return (byte[]) values[index];
    }
}
