package nl.zorgvuldig.exchange.grounds;

import java.util.Optional;

/// Basis of a disclosure.
public sealed interface DisclosureBasis {
    String CONSENT = "consent";

    /// Consent of all legal representatives, for exactly this.
    record Consent() implements DisclosureBasis {}

    /// A law that requires or allows it, on a ground of the closed list that is on.
    record Law(LegalGround ground) implements DisclosureBasis {}

    default String code() {
        return switch (this) {
            case Consent _ -> CONSENT;
            case Law law -> law.ground().code();
        };
    }

    static Optional<DisclosureBasis> find(String code) {
        return code.equals(CONSENT)
                ? Optional.of(new Consent())
                : LegalGround.find(code).map(Law::new);
    }
}
