package nl.zorgvuldig.entrance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.GuardianRelation;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.NewPupil;
import nl.zorgvuldig.enrolment.PupilIdentity;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.school.StaffMember;

/// Who else there is on an [EntranceBoard], and what ties somebody to its other school.
final class EntranceFamilies {
    private final EntranceBoard board;

    EntranceFamilies(EntranceBoard board) {
        this.board = board;
    }

    /// Another child of somebody, at the other school.
    void siblingElsewhere(PersonId parent) {
        siblingFrom(parent, since());
    }

    /// Another child of somebody, at the other school from a day on.
    void siblingFrom(PersonId parent, LocalDate first) {
        sibling(parent, child -> Enrolled.since(UUID.randomUUID(), child, board.elsewhere, "L2", first));
    }

    /// Another child of somebody, who was at the other school and left it.
    void siblingLeft(PersonId parent) {
        sibling(
                parent,
                child -> new Enrolled(
                        UUID.randomUUID(),
                        child,
                        board.elsewhere,
                        "L3",
                        since(),
                        board.today.minusDays(40),
                        board.today.minusDays(40)));
    }

    /// Somebody guides a pupil of the other school for a while.
    void guidesElsewhere(PersonId person) {
        PupilId pupil = sibling(EntranceBoard.somebody(), this::elsewhere);
        board.program
                .superuser("zorgvuldig")
                .sql("insert into access.assignment (board, id, person, pupil, valid_from, valid_until,"
                        + " sealed_reason, given_by, given_at) values (:board, gen_random_uuid(),"
                        + " :person, :pupil, :from, :from + 30, '', :by, now())")
                .param("board", board.board.value())
                .param("person", person.value())
                .param("pupil", pupil.value())
                .param("from", board.today.plusDays(3))
                .param("by", board.otherHead.value())
                .update();
    }

    private Enrolled elsewhere(PupilId child) {
        return Enrolled.since(UUID.randomUUID(), child, board.elsewhere, "L2", since());
    }

    private PupilId sibling(PersonId parent, Function<PupilId, Enrolled> enrolled) {
        PupilId child = new PupilId(UUID.randomUUID());
        return board.asProgram(() -> {
            enrol(child, "Sib", enrolled.apply(child));
            guardian(child, parent, GuardianRelation.PARENT, "Ouder", "", false);
            return child;
        });
    }

    /// Somebody works at the other school from a day on.
    void worksElsewhere(PersonId person, LocalDate first) {
        board.asProgram(() -> {
            board.part(Staff.class).add(new StaffMember(person, board.elsewhere, "m2", Period.since(first)));
            return true;
        });
    }

    /// Somebody holds a function from a day on.
    void holds(PersonId person, StaffFunction function, Optional<SchoolId> at, LocalDate first) {
        board.asProgram(() -> {
            board.part(Staff.class)
                    .grant(new FunctionHeld(UUID.randomUUID(), person, function, at, Period.since(first)));
            return true;
        });
    }

    /// Another parent of the child, without an address, whose house is to stay unknown.
    PersonId hidden() {
        PersonId hidden = EntranceBoard.somebody();
        return board.asProgram(() -> {
            guardian(board.pupil, hidden, GuardianRelation.PARENT, "Geheim", "", true);
            return hidden;
        });
    }

    private LocalDate since() {
        return board.today.minusYears(4);
    }

    void enrol(PupilId child, String name, Enrolled enrolled) {
        board.part(Pupils.class).prepare(List.of(child));
        board.part(Pupils.class)
                .enrol(new NewPupil(
                        child,
                        enrolled.school(),
                        new PupilIdentity(new PersonName(name, "", "Poort"), Optional.of(board.today.minusYears(10))),
                        List.of(enrolled),
                        List.of()));
    }

    void guardian(
            PupilId child, PersonId person, GuardianRelation relation, String name, String email, boolean secret) {
        board.part(Guardians.class)
                .add(new Guardian(
                        child,
                        person,
                        relation,
                        new PersonName(name, "", "Poort"),
                        new Contact(email, "", "Poortweg 1, 1234 AB Dorp"),
                        secret));
    }
}
