package nl.zorgvuldig.exchange;

import java.util.Optional;

/// What something that is given rests on.
public sealed interface Basis {
    String CONSENT = "consent";

    /// The yes of everybody who decides for the pupil, for exactly this.
    record Consent() implements Basis {}

    /// A law asks for it, and the board said that the school does so.
    record Law(LegalGround ground) implements Basis {}

    default String code() {
        return switch (this) {
            case Consent _ -> CONSENT;
            case Law law -> law.ground().code();
        };
    }

    static Optional<Basis> find(String code) {
        return code.equals(CONSENT)
                ? Optional.of(new Consent())
                : LegalGround.find(code).map(Law::new);
    }
}
