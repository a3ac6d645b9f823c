package dgram4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import dgram4j.node.prompt.Prompt;

/// Lines from a pipe or a file, the questions on standard output: `jsrt -i` without a terminal.
final class PlainPrompt implements Prompt {
    private final BufferedReader lines;
    private final OutputStream output;

    PlainPrompt(InputStream input, OutputStream output) {
        lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        this.output = output;
    }

    @Override
    public void begin(Completer completer) {
        // Nobody presses a key here.
    }

    @Override
    public Answer ask(String question, String kept) {
        try {
            output.write(question.getBytes(StandardCharsets.UTF_8));
            output.flush();
            String line = lines.readLine();
            return line == null ? Answer.END : Answer.line(line);
        } catch (IOException broken) {
            throw new UncheckedIOException("the prompt", broken);
        }
    }

    @Override
    public void tell(String text) {
        try {
            output.write(text.getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException("the prompt", broken);
        }
    }

    @Override
    public void remember(String entry) {
        // What comes from a file need not be kept in another.
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public void interrupted(Runnable action) {
        // The signal ends the process, as it ends any that reads a pipe.
    }

    @Override
    public void end() {
        // The streams are the process's.
    }
}
