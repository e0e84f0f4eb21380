package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// The closed list of legal grounds for disclosure without consent.
///
/// Each is off until the board switches it on. A processor under contract (AVG art. 28) is no
/// third party, and is not listed.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
public enum LegalGround {
    /// The transfer report (*onderwijskundig rapport*), to the school where the child is or will
    /// be enrolled (WPO art. 42). Parents see it first, and their remarks are sent along.
    NEXT_SCHOOL("WPO, artikel 42"),
    /// DUO, for the register of enrolments (WRO).
    DUO_REGISTER("Wet register onderwijsdeelnemers"),
    /// The school attendance officer (Leerplichtwet): who, since when, absence, exemption.
    COMPULSORY_EDUCATION("Leerplichtwet 1969"),
    /// The inspectorate, when it supervises (WOT).
    INSPECTORATE("Wet op het onderwijstoezicht"),
    /// *Veilig Thuis*, by the *meldcode* (Wmo 2015).
    VEILIG_THUIS("Wmo 2015, artikel 5.2.6"),
    /// Emergency services and others who help when a life is at stake (AVG art. 6(1)(d)).
    EMERGENCY("AVG, artikel 6, lid 1, onder d"),
    /// A court, or the police with a formal demand (Wetboek van Strafvordering).
    COURT_POLICE("Wetboek van Strafvordering, artikel 126nd");

    /// Which legal representatives are notified that something was sent.
    public enum Notice {
        /// Those whom the head chose, one by one.
        PER_PERSON,
        /// The recipient of a demand may tell nobody of it (Sv art. 126bb(5)).
        NOBODY
    }

    private final String law;

    LegalGround(String law) {
        this.law = law;
    }

    public Notice notice() {
        return switch (this) {
            case COURT_POLICE -> Notice.NOBODY;
            case NEXT_SCHOOL, DUO_REGISTER, COMPULSORY_EDUCATION, INSPECTORATE, VEILIG_THUIS, EMERGENCY ->
                Notice.PER_PERSON;
        };
    }

    /// The law under its Dutch name.
    public String law() {
        return law;
    }

    public String code() {
        return Codes.of(this);
    }

    public static Optional<LegalGround> find(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }
}
