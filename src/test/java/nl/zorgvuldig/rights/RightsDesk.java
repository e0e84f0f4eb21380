package nl.zorgvuldig.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.mail.Reminder;
import nl.zorgvuldig.mail.Reminders;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;

/// The demonstration, for tests about rights: a family with one child at the school of
/// `directeur2`, whom no other test takes, and the doors as somebody asks them.
final class RightsDesk {
    final DemoProgram demo = DemoProgram.running();
    final Families.Family family;
    final PupilId child;
    final SignedIn first;
    final SignedIn second;
    final SignedIn head = staff("directeur2");

    /// @param place see [Families]
    RightsDesk(int place) {
        family = new Families(demo.population()).atSchoolOf("directeur2", place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
    }

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    SignedIn guardian(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.GUARDIAN);
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    OwnSubject subject(SignedIn who, UUID subject) {
        return as(who, () -> demo.part(OwnRights.class).find(who, subject).orElseThrow());
    }

    Outcome<RightId> ask(SignedIn who, UUID subject, RightKind kind, FormId form, String words) {
        OwnSubject about = subject(who, subject);
        return as(who, () -> demo.part(OwnRights.class).ask(who, about, kind, form, words));
    }

    Outcome<RightId> ask(SignedIn who, RightKind kind, String words) {
        return ask(who, child.value(), kind, FormId.next(demo.clock()), words);
    }

    RightId asked(SignedIn who, RightKind kind) {
        return ((Outcome.Done<RightId>) ask(who, kind, "Het verslag van september.")).made();
    }

    RightId askedOfSelf(SignedIn who, RightKind kind) {
        return ((Outcome.Done<RightId>) ask(who, who.person().value(), kind, FormId.next(demo.clock()), "Over mij."))
                .made();
    }

    Optional<RightFile> find(SignedIn who, RightId id) {
        return as(who, () -> demo.part(KeptRights.class).find(id));
    }

    RightFile file(SignedIn who, RightId id) {
        return find(who, id).orElseThrow();
    }

    Optional<Granted<RightFile>> key(SignedIn who, RightFile file) {
        return as(
                                who,
                                () -> demo.part(AccessControl.class)
                                        .ask(demo.part(RightGate.class), who, RightActs.KEEP_RIGHT, file))
                        instanceof Granted<RightFile> key
                ? Optional.of(key)
                : Optional.empty();
    }

    Outcome<Nothing> take(SignedIn who, RightId id, RightEvent what) {
        RightFile file = file(who, id);
        return take(who, file, file.history().size(), what);
    }

    Outcome<Nothing> take(SignedIn who, RightFile file, int seen, RightEvent what) {
        return take(who, file, seen, what, new Scope.None());
    }

    Outcome<Nothing> take(SignedIn who, RightFile file, int seen, RightEvent what, Scope scope) {
        Granted<RightFile> key = key(who, file).orElseThrow();
        return as(who, () -> demo.part(KeptRights.class).take(key, seen, what, scope));
    }

    /// Somebody is head of the school that keeps the child's dossier, beside `directeur2`, while
    /// something happens.
    void heading(PersonId person, Runnable what) {
        SchoolId school =
                as(head, () -> demo.part(Pupils.class).find(child).orElseThrow().keeper());
        UUID function = UUID.randomUUID();
        FunctionHeld held = new FunctionHeld(
                function,
                person,
                StaffFunction.HEAD,
                Optional.of(school),
                Period.since(demo.clock().today()));
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.part(Staff.class).grant(held));
        try {
            what.run();
        } finally {
            demo.superuser("zorgvuldig")
                    .sql("delete from school.function_held where id = :id")
                    .param("id", function)
                    .update();
        }
    }

    /// How often something stands in the log about somebody.
    long lines(UUID subject, String act, String relation) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :subject and act = :act and relation = :relation")
                .params(Map.of("subject", subject, "act", act, "relation", relation))
                .query(Long.class)
                .single();
    }

    List<String> letters(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person and kind like 'rights-%' order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    /// As the program would some days later; nothing else happens.
    void remind(int daysLater) {
        LocalDate day = demo.clock().today().plusDays(daysLater);
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.parts(Reminder.class).stream()
                        .filter(reminder -> reminder.kind().startsWith("rights-"))
                        .forEach(reminder -> demo.part(Reminders.class).send(reminder, day)));
    }
}
