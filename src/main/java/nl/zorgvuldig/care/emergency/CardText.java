package nl.zorgvuldig.care.emergency;

import java.util.List;

/// What one legal representative has on the card. `toString` gives `[sealed]`.
///
/// @param calls contacts in the order in which to call them; some may be blank, as on the form
public record CardText(HealthInformation health, List<EmergencyContact> calls) {
    static final CardText NOTHING = new CardText(HealthInformation.NOTHING, List.of());

    public CardText {
        calls = List.copyOf(calls);
    }

    public boolean blank() {
        return health.blank() && tidy().calls.isEmpty();
    }

    /// The form in which it is kept: without blank lines.
    CardText tidy() {
        return new CardText(
                health, calls.stream().filter(contact -> !contact.blank()).toList());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
