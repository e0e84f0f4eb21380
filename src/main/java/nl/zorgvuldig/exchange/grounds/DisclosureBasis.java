package nl.zorgvuldig.exchange.grounds;

import java.util.Optional;

/// What something that is given rests on.
public sealed interface DisclosureBasis {
    String CONSENT = "consent";

    /// The yes of everybody who decides for the pupil, for exactly this.
    record Consent() implements DisclosureBasis {}

    /// A law asks for it, and the board said that the school does so.
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
