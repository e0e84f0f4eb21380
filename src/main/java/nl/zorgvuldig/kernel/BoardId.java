package nl.zorgvuldig.kernel;

import java.util.UUID;

/// Identity of a school board (*bevoegd gezag*): the controller, and the border no data crosses.
public record BoardId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
