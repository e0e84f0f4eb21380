package nl.zorgvuldig.care.emergency;

import java.util.List;

/// What one of those who decide has on the card. Prints as `[sealed]`.
///
/// @param calls whom to call, first first; some perhaps blank, as a form has them
public record CardText(HealthInformation health, List<EmergencyContact> calls) {
    static final CardText NOTHING = new CardText(new HealthInformation("", "", ""), List.of());

    public CardText {
        calls = List.copyOf(calls);
    }

    public boolean blank() {
        return health.blank() && tidy().calls.isEmpty();
    }

    /// As it is kept: without blank lines.
    CardText tidy() {
        return new CardText(
                health, calls.stream().filter(contact -> !contact.blank()).toList());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
