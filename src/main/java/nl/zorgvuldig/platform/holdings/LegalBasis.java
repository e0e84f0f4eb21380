package nl.zorgvuldig.platform.holdings;

/// Legal basis for processing personal data. Legitimate interest, AVG art. 6(1)(f), is missing: a
/// school cannot rest its public task on it.
public enum LegalBasis {
    CONSENT("AVG 6(1)(a)"),
    CONTRACT("AVG 6(1)(b)"),
    LEGAL_DUTY("AVG 6(1)(c)"),
    VITAL_INTEREST("AVG 6(1)(d)"),
    PUBLIC_TASK("AVG 6(1)(e)"),
    /// Health data, with explicit consent.
    EXPLICIT_CONSENT("AVG 9(2)(a)"),
    /// Health data, for care, by someone bound to professional secrecy.
    CARE("AVG 9(2)(h), UAVG 30(3)(a)"),
    /// Health data, as far as special guidance of a pupil needs it.
    SPECIAL_GUIDANCE("AVG 9(2)(g), UAVG 30(2)(a)");

    private final String article;

    LegalBasis(String article) {
        this.article = article;
    }

    /// The article, as cited in the register.
    public String article() {
        return article;
    }
}
