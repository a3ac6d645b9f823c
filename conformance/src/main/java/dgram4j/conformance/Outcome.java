package dgram4j.conformance;

/// What became of a file.
///
/// @param detail why it was skipped, or the last lines of what it printed if it failed
record Outcome(Kind kind, String detail) {
    /// How a run can end. A file skips itself when what it tests cannot be tested where it runs.
    enum Kind { PASSED, FAILED, TIMED_OUT, SKIPPED_ITSELF, NOT_RUN }

    boolean failed() {
        return kind == Kind.FAILED || kind == Kind.TIMED_OUT;
    }
}
