package nl.zorgvuldig.operations.command;

/// A command cannot do what was asked. The message is for the operator.
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String words) {
        super(words);
    }
}
