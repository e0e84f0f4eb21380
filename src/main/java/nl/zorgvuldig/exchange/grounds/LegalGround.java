package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// The closed list of legal grounds for disclosure without consent.
///
/// The law says that it may, or must, so each is on from the first day; the board says how it is
/// done here. Police that asks without a demand, a municipal team and a lawyer of one parent have
/// no ground: there consent is needed. A processor under contract (AVG art. 28) is no third party,
/// and is not listed.
@Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
public enum LegalGround {
    /// The transfer report (*onderwijskundig rapport*), to the school where the child is or will
    /// be enrolled. Parents see it first, and their remarks are sent along.
    NEXT_SCHOOL("WPO, artikel 42", Force.DUTY),
    /// DUO, for the register of enrolments. Nothing of a dossier.
    DUO_REGISTER("Wet register onderwijsdeelnemers, artikel 12", Force.DUTY),
    /// The school attendance officer.
    COMPULSORY_EDUCATION("Leerplichtwet 1969, artikel 18", Force.DUTY_ON_REQUEST),
    /// The inspectorate, when it supervises (WOT).
    INSPECTORATE("Wet op het onderwijstoezicht", Force.DUTY_ON_REQUEST),
    /// A report to *Veilig Thuis*, by the *meldcode* (WPO art. 4b).
    VEILIG_THUIS_REPORT("Wmo 2015, artikel 5.2.6", Force.POWER),
    /// A question of *Veilig Thuis* that looks into a report of somebody else.
    VEILIG_THUIS_REQUEST("Wmo 2015, artikel 5.2.6", Force.POWER),
    /// A certified institution (*gecertificeerde instelling*) that supervises the child by order of a
    /// court. One that is guardian needs no ground: it is a legal representative.
    GI_SUPERVISION("Jeugdwet, artikel 7.3.11, lid 4", Force.DUTY_ON_REQUEST),
    /// The council for child protection (*Raad voor de Kinderbescherming*).
    CHILD_PROTECTION("Burgerlijk Wetboek Boek 1, artikel 240", Force.POWER),
    /// The partnership of schools (*samenwerkingsverband*), for advice, means or an admission.
    PARTNERSHIP("WPO, artikel 18a", Force.POWER),
    /// The public prosecutor, with a written demand.
    OFFICER_OF_JUSTICE("Wetboek van Strafvordering, artikelen 126nc tot en met 126nf", Force.DUTY_ON_REQUEST),
    /// A court, by its order.
    COURT("Wetboek van Burgerlijke Rechtsvordering", Force.DUTY_ON_REQUEST),
    /// Emergency services and others who help when a life is at stake.
    EMERGENCY("AVG, artikel 6, lid 1, onder d", Force.POWER),
    /// The public health service, about an unusual number of ill children. Nothing of a dossier.
    INFECTIOUS("Wet publieke gezondheid, artikel 26", Force.DUTY);

    /// How far the law binds the school.
    public enum Force {
        /// The school gives it by itself.
        DUTY,
        /// The school gives it when it is asked for.
        DUTY_ON_REQUEST,
        /// The school may give it, after weighing.
        POWER;

        public String code() {
            return Codes.of(this);
        }
    }

    /// Which legal representatives are notified that something was sent.
    public enum Notice {
        /// Those whom the head chose, one by one.
        PER_PERSON,
        /// The recipient of a demand may tell nobody of it (Sv art. 126bb(5)).
        NOBODY
    }

    private final String law;
    private final Force force;

    LegalGround(String law, Force force) {
        this.law = law;
        this.force = force;
    }

    public Notice notice() {
        return this == OFFICER_OF_JUSTICE ? Notice.NOBODY : Notice.PER_PERSON;
    }

    public Force force() {
        return force;
    }

    /// Whether the board can switch it off: a duty of law cannot depend on a decision of the board,
    /// and a child in danger not on a switch.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public boolean mayBeOff() {
        return switch (this) {
            case CHILD_PROTECTION, PARTNERSHIP, INFECTIOUS -> true;
            case NEXT_SCHOOL,
                    DUO_REGISTER,
                    COMPULSORY_EDUCATION,
                    INSPECTORATE,
                    VEILIG_THUIS_REPORT,
                    VEILIG_THUIS_REQUEST,
                    GI_SUPERVISION,
                    OFFICER_OF_JUSTICE,
                    COURT,
                    EMERGENCY -> false;
        };
    }

    /// Whether something of a dossier can be given on it.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public boolean ofDossier() {
        return this != DUO_REGISTER && this != INFECTIOUS;
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
