package dgram4j.node.prompt;

import java.util.List;

/// Reads lines for an interactive run.
///
/// *Thread:* all methods are called on one thread of the runtime's, but [#interrupted] and [#tell].
public interface Prompt {
    /// What came of a question.
    ///
    /// @param kind how it ended
    /// @param text the line, without its end
    record Answer(Kind kind, String text) {
        /// No more lines will come.
        public static final Answer END = new Answer(Kind.END, "");

        /// The user gave up this line.
        public static final Answer INTERRUPT = new Answer(Kind.INTERRUPT, "");

        /// A line.
        public static Answer line(String text) {
            return new Answer(Kind.LINE, text);
        }
    }

    /// How a question ends.
    enum Kind { LINE, INTERRUPT, END }

    /// Knows how a line might go on.
    interface Completer {
        /// The words that could stand at the end of `line`, and how much of it they replace.
        Completions complete(String line);
    }

    /// Words that could stand at the end of a line.
    ///
    /// @param words whole words
    /// @param replaced how many characters of the line's end they stand for
    record Completions(List<String> words, int replaced) {
        /// Nothing is known.
        public static final Completions NONE = new Completions(List.of(), 0);
    }

    /// Called once, before the first question.
    ///
    /// @param completer may be asked until the run ends
    void begin(Completer completer);

    /// Shows `question` and waits for a line. Where the question is empty it is one of a text of
    /// many, which may end with [Kind#END] and the last of it.
    ///
    /// @param kept what the line already holds when it is shown
    Answer ask(String question, String kept);

    /// Shows text that answers nothing, above a line that is just being asked for.
    ///
    /// *Thread:* any.
    void tell(String text);

    /// Notes what the user has entered, whole statements, for later runs.
    void remember(String entry);

    /// Whether a person sits at the other end: then results may have colours.
    boolean isTerminal();

    /// Has `action` called when the user interrupts while nothing is asked.
    ///
    /// *Thread:* `action` may be called on any.
    void interrupted(Runnable action);

    /// Called at the end of the run.
    void end();
}
