package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules on who may do what with a personnel dossier: the personnel office of the board, on the
/// days on which somebody has that function and is neither head nor board, and employees with their
/// own. Facts in, decision out.
public record PersonnelRules(AccessRequester reader, LocalDate day) {
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public AccessRuling decide(PersonnelAct act, PersonId employee) {
        if (own(employee)) {
            return act.allows(PersonnelAct.Party.EMPLOYEE)
                    ? new AccessRuling.Allowed(
                            STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
                            AccessRelation.EMPLOYEE,
                            Optional.empty(),
                            Sentence.of("access.because.own_personnel"))
                    : no(office().isPresent() ? "access.no.personnel_own" : refusal());
        }
        Optional<HeldFunction> office = office();
        if (office.isEmpty()) {
            return no(refusal());
        }
        return act.allows(PersonnelAct.Party.OFFICE) ? asOffice(office.get()) : no("access.no.personnel_employee_only");
    }

    /// For acts that do not concern one employee.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    public AccessRuling decide(PersonnelAct act) {
        return office().filter(_ -> act.allows(PersonnelAct.Party.OFFICE_GENERAL))
                .<AccessRuling>map(PersonnelRules::asOffice)
                .orElseGet(() -> no(refusal()));
    }

    private boolean own(PersonId employee) {
        return reader.kind() == AccountKind.STAFF && reader.person().equals(employee);
    }

    /// Empty for a head or the board, whatever other functions they have.
    private Optional<HeldFunction> office() {
        if (holds(StaffFunction.HEAD) || holds(StaffFunction.BOARD)) {
            return Optional.empty();
        }
        return reader.functions().stream()
                .filter(held -> held.function() == StaffFunction.PERSONNEL_OFFICE)
                .filter(held -> held.period().contains(day))
                .findFirst();
    }

    private static AccessRuling asOffice(HeldFunction held) {
        return new AccessRuling.Allowed(
                STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
                AccessRelation.PERSONNEL_OFFICE,
                Optional.empty(),
                Sentence.of("access.because.personnel_office", held.period()));
    }

    private static AccessRuling no(String key) {
        return new AccessRuling.Denied(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, Sentence.of(key));
    }

    /// The same for every employee, so that nobody learns who has a dossier.
    private String refusal() {
        if (holds(StaffFunction.HEAD)) {
            return "access.no.personnel_head";
        }
        if (holds(StaffFunction.BOARD)) {
            return "access.no.personnel_board";
        }
        if (holds(StaffFunction.DATA_PROTECTION_OFFICER)) {
            return "access.no.personnel_protection";
        }
        if (holds(StaffFunction.ADMINISTRATOR)) {
            return "access.no.personnel_administrator";
        }
        return "access.no.personnel_stranger";
    }

    private boolean holds(StaffFunction function) {
        return RefusalReasons.holds(reader, function, day);
    }
}
