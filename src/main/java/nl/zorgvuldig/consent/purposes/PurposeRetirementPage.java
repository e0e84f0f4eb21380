package nl.zorgvuldig.consent.purposes;

/// Confirmation page for retiring a purpose.
public record PurposeRetirementPage(ConsentPurpose purpose) {
    public String question() {
        return "/toestemmingsvragen/" + purpose.key();
    }
}
