package nl.zorgvuldig.privacy.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.Reminder;
import nl.zorgvuldig.platform.mail.ReminderSender;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.privacy.rights.own.OwnRights;
import nl.zorgvuldig.privacy.rights.own.OwnSubject;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;

/// The demonstration, for tests about rights: a family with one child at the school of
/// `directeur2`, whom no other test takes, and the doors as somebody asks them.
public final class RightsDesk {
    public final DemoProgram demo = DemoProgram.running();
    public final Families.Family family;
    public final PupilId child;
    public final SignedInUser first;
    public final SignedInUser second;
    public final SignedInUser head = staff("directeur2");

    /// @param place see [Families]
    public RightsDesk(int place) {
        family = new Families(demo.population()).atSchoolOf("directeur2", place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
    }

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    SignedInUser guardian(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    public OwnSubject subject(SignedInUser who, UUID subject) {
        return as(who, () -> demo.part(OwnRights.class).find(who, subject).orElseThrow());
    }

    public Outcome<RightId> ask(SignedInUser who, UUID subject, RightKind kind, FormId form, String words) {
        OwnSubject about = subject(who, subject);
        return as(who, () -> demo.part(OwnRights.class).ask(who, about, kind, form, words));
    }

    public Outcome<RightId> ask(SignedInUser who, RightKind kind, String words) {
        return ask(who, child.value(), kind, FormId.next(demo.clock()), words);
    }

    public RightId asked(SignedInUser who, RightKind kind) {
        return ((Outcome.Done<RightId>) ask(who, kind, "Het verslag van september.")).made();
    }

    public RightId askedOfSelf(SignedInUser who, RightKind kind) {
        return ((Outcome.Done<RightId>) ask(who, who.person().value(), kind, FormId.next(demo.clock()), "Over mij."))
                .made();
    }

    public Optional<RightFile> find(SignedInUser who, RightId id) {
        return as(who, () -> demo.part(RightRequests.class).find(id));
    }

    public RightFile file(SignedInUser who, RightId id) {
        return find(who, id).orElseThrow();
    }

    public Optional<Granted<RightFile>> key(SignedInUser who, RightFile file) {
        return as(
                                who,
                                () -> demo.part(AccessControl.class)
                                        .ask(demo.part(RightGate.class), who, RightActs.KEEP_RIGHT, file))
                        instanceof Granted<RightFile> key
                ? Optional.of(key)
                : Optional.empty();
    }

    public Outcome<Nothing> take(SignedInUser who, RightId id, RightEvent what) {
        RightFile file = file(who, id);
        return take(who, file, file.history().size(), what);
    }

    public Outcome<Nothing> take(SignedInUser who, RightFile file, int seen, RightEvent what) {
        return take(who, file, seen, what, new Extent.None());
    }

    public Outcome<Nothing> take(SignedInUser who, RightFile file, int seen, RightEvent what, Extent scope) {
        Granted<RightFile> key = key(who, file).orElseThrow();
        return as(who, () -> demo.part(RightRequests.class).take(key, seen, what, scope));
    }

    /// Somebody is head of the school that keeps the child's dossier, beside `directeur2`, while
    /// something happens.
    void heading(PersonId person, Runnable what) {
        SchoolId school =
                as(head, () -> demo.part(Pupils.class).find(child).orElseThrow().keeper());
        UUID function = UUID.randomUUID();
        HeldFunction held = new HeldFunction(
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
    public long lines(UUID subject, String act, String relation) {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where subject = :subject and act = :act and relation = :relation")
                .params(Map.of("subject", subject, "act", act, "relation", relation))
                .query(Long.class)
                .single();
    }

    public List<String> letters(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person and kind like 'rights-%' order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    /// As the program would some days later; nothing else happens.
    public void remind(int daysLater) {
        LocalDate day = demo.clock().today().plusDays(daysLater);
        demo.part(Boards.class)
                .program(demo.board())
                .run(() -> demo.parts(Reminder.class).stream()
                        .filter(reminder -> reminder.kind().startsWith("rights-"))
                        .forEach(reminder -> demo.part(ReminderSender.class).send(reminder, day)));
    }
}
