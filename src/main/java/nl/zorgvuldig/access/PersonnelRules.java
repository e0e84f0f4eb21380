package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.PersonnelAct;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.StaffFunction;

/// Who may do what with a personnel dossier: the personnel office of the board on the days that it
/// is one's function and one is neither head nor board, and the employee with their own. Facts in,
/// decision out.
record PersonnelRules(Reader reader, LocalDate day) {
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Ruling decide(PersonnelAct act, PersonId employee) {
        if (own(employee)) {
            return act.allows(PersonnelAct.Party.EMPLOYEE)
                    ? new Ruling.Allowed(
                            STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
                            Relation.EMPLOYEE,
                            Optional.empty(),
                            Sentence.of("access.because.own_personnel"))
                    : no(office().isPresent() ? "access.no.personnel_own" : refusal());
        }
        Optional<FunctionHeld> office = office();
        if (office.isEmpty()) {
            return no(refusal());
        }
        return act.allows(PersonnelAct.Party.OFFICE) ? asOffice(office.get()) : no("access.no.personnel_employee_only");
    }

    /// What is not about one employee.
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Ruling decide(PersonnelAct act) {
        return office().filter(_ -> act.allows(PersonnelAct.Party.OFFICE_GENERAL))
                .<Ruling>map(PersonnelRules::asOffice)
                .orElseGet(() -> no(refusal()));
    }

    private boolean own(PersonId employee) {
        return reader.kind() == AccountKind.STAFF && reader.person().equals(employee);
    }

    /// A head or the board is not the personnel office, whatever else they are.
    private Optional<FunctionHeld> office() {
        if (holds(StaffFunction.HEAD) || holds(StaffFunction.BOARD)) {
            return Optional.empty();
        }
        return reader.functions().stream()
                .filter(held -> held.function() == StaffFunction.PERSONNEL_OFFICE)
                .filter(held -> held.period().contains(day))
                .findFirst();
    }

    private static Ruling asOffice(FunctionHeld held) {
        return new Ruling.Allowed(
                STAFF_DATA_FOR_APPOINTMENT_AND_PAY,
                Relation.PERSONNEL_OFFICE,
                Optional.empty(),
                Sentence.of("access.because.personnel_office", held.period()));
    }

    private static Ruling no(String key) {
        return new Ruling.Denied(STAFF_DATA_FOR_APPOINTMENT_AND_PAY, Sentence.of(key));
    }

    /// The same about every employee, so that nobody learns of whom there is a dossier.
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
        return Refusals.holds(reader, function, day);
    }
}
