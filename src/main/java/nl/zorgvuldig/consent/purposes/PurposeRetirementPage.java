package nl.zorgvuldig.consent.purposes;

/// Whether a question should really not be asked any more.
public record PurposeRetirementPage(ConsentPurpose purpose) {
    public String question() {
        return "/toestemmingsvragen/" + purpose.key();
    }
}
