package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a school board (*bevoegd gezag*): the controller, and the border no data crosses.
public record BoardId(UUID value) implements Id {
    /// No board: the installation itself, for queries before a board is known.
    public static final BoardId INSTALLATION = new BoardId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
