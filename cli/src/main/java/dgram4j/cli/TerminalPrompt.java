package dgram4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.jline.keymap.KeyMap;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

import dgram4j.node.prompt.Prompt;

/// Lines edited at a terminal, by JLine: history, completion, the keys of a shell.
///
/// *Source:* JLine is on the class path, not among our modules: [#open] makes it visible.
final class TerminalPrompt implements Prompt {
    private static final String END_OF_TEXT = "end-of-text";

    private final PromptHistory kept;
    private Terminal terminal;
    private LineReader reader;
    private boolean textEnds;

    private TerminalPrompt(PromptHistory kept) {
        this.kept = kept;
    }

    /// A prompt at the terminal of this process.
    static Prompt open(Map<String, String> environment) {
        TerminalPrompt.class.getModule()
                .addReads(ClassLoader.getSystemClassLoader().getUnnamedModule());
        return new TerminalPrompt(PromptHistory.of(environment));
    }

    @Override
    public void begin(Completer completer) {
        try {
            terminal = TerminalBuilder.builder().system(true).jni(false).build();
        } catch (IOException none) {
            throw new UncheckedIOException("the terminal", none);
        }
        // What is typed while a line still runs is shown once, when it is asked for.
        terminal.enterRawMode();
        Words words = new Words(completer);
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("jsrt")
                .parser(words)
                .completer((line, parsed, candidates) ->
                        parsed.words().forEach(word -> candidates.add(plain(word))))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.AUTO_REMOVE_SLASH, false)
                .build();
        kept.load().forEach(this::recall);
    }

    // Statements, not the lines they were typed in, are what the keys bring back.
    private void recall(String entry) {
        reader.setVariable(LineReader.DISABLE_HISTORY, false);
        reader.getHistory().add(entry);
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
    }

    // Shown and inserted as it is, without a space behind.
    private static Candidate plain(String word) {
        return new Candidate(word, word, null, null, null, null, false);
    }

    @Override
    public Answer ask(String question, String text) {
        textEnds = false;
        bindEndOfText(question.isEmpty());
        try {
            String line = reader.readLine(question, null, (Character) null, text);
            return textEnds ? new Answer(Kind.END, line) : Answer.line(line);
        } catch (UserInterruptException given) {
            return Answer.INTERRUPT;
        } catch (EndOfFileException end) {
            return Answer.END;
        }
    }

    // Ctrl+D ends a text of many lines wherever it stands; at the prompt only an empty line.
    private void bindEndOfText(boolean ends) {
        reader.getWidgets().put(END_OF_TEXT, () -> {
            textEnds = true;
            reader.callWidget(LineReader.ACCEPT_LINE);
            return true;
        });
        reader.getKeyMaps().get(LineReader.MAIN).bind(
                new Reference(ends ? END_OF_TEXT : LineReader.DELETE_CHAR_OR_LIST),
                KeyMap.ctrl('D'));
    }

    @Override
    public void tell(String text) {
        if (reader.isReading()) {
            reader.printAbove(text);
        } else {
            terminal.writer().print(text);
            terminal.flush();
        }
    }

    @Override
    public void remember(String entry) {
        recall(entry);
        if (!kept.add(entry)) {
            terminal.writer().println("REPL session history will not be persisted.");
            terminal.flush();
        }
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public void interrupted(Runnable action) {
        terminal.handle(Terminal.Signal.INT, signal -> action.run());
    }

    /// The terminal is as it was; may be called again, and without a beginning.
    @Override
    public void end() {
        if (terminal == null) {
            return;
        }
        try {
            terminal.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("the terminal", broken);
        }
    }

    /// Takes lines as they are; the word to complete is what JavaScript says it is.
    private record Words(Completer completer) implements Parser {
        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context != ParseContext.COMPLETE) {
                return new Word(line, cursor, "", List.of(line));
            }
            String before = line.substring(0, cursor);
            Completions found = completer.complete(before);
            return new Word(
                    line, cursor, before.substring(cursor - found.replaced()), found.words());
        }
    }

    /// A line of which only the word at the cursor matters; `words` are what it could become.
    private record Word(String line, int cursor, String word, List<String> words)
            implements CompletingParsedLine {
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }
    }
}
