package nl.zorgvuldig.platform.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.NewPupil;
import nl.zorgvuldig.school.enrolment.PupilIdentity;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.school.organisation.StaffMember;

/// Who else there is on an [EntranceBoard], and what ties somebody to its other school.
public final class EntranceFamilies {
    private final EntranceBoard board;

    public EntranceFamilies(EntranceBoard board) {
        this.board = board;
    }

    /// Another child of somebody, at the other school.
    void siblingElsewhere(PersonId parent) {
        siblingFrom(parent, since());
    }

    /// Another child of somebody, at the other school from a day on.
    void siblingFrom(PersonId parent, LocalDate first) {
        sibling(parent, child -> Enrolment.since(UUID.randomUUID(), child, board.elsewhere, "L2", first));
    }

    /// Another child of somebody, who was at the other school and left it.
    void siblingLeft(PersonId parent) {
        sibling(
                parent,
                child -> new Enrolment(
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

    private Enrolment elsewhere(PupilId child) {
        return Enrolment.since(UUID.randomUUID(), child, board.elsewhere, "L2", since());
    }

    private PupilId sibling(PersonId parent, Function<PupilId, Enrolment> enrolled) {
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
                    .grant(new HeldFunction(UUID.randomUUID(), person, function, at, Period.since(first)));
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

    public void enrol(PupilId child, String name, Enrolment enrolled) {
        board.part(Pupils.class).prepare(List.of(child));
        board.part(Pupils.class)
                .enrol(new NewPupil(
                        child,
                        enrolled.school(),
                        new PupilIdentity(new PersonName(name, "", "Poort"), Optional.of(board.today.minusYears(10))),
                        List.of(enrolled),
                        List.of()));
    }

    public void guardian(
            PupilId child, PersonId person, GuardianRelation relation, String name, String email, boolean secret) {
        board.part(Guardians.class)
                .add(new Guardian(
                        child,
                        person,
                        relation,
                        new PersonName(name, "", "Poort"),
                        new GuardianContact(email, "", "Poortweg 1, 1234 AB Dorp"),
                        secret));
    }
}
