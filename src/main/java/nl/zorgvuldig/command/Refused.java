package nl.zorgvuldig.command;

/// A command cannot do what was asked. The message is what the operator reads.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String words) {
        super(words);
    }
}
