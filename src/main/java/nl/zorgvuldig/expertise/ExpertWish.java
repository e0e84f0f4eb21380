package nl.zorgvuldig.expertise;

import nl.zorgvuldig.kernel.PersonName;

/// What somebody writes in the register. Prints as `[sealed]`.
public record ExpertWish(PersonName name, String email, Discipline discipline, String organisation, Handling handling) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
