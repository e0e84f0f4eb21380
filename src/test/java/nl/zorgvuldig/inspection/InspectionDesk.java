package nl.zorgvuldig.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Draft;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.enrolment.Evidence;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;

/// The demonstration, for tests about inspection: a family with one child at the school of a head,
/// whom no other test takes, and the doors as somebody asks them.
final class InspectionDesk {
    final DemoProgram demo = DemoProgram.running();
    final Families.Family family;
    final PupilId child;
    final SignedIn first;
    final SignedIn second;
    final SignedIn head;
    final SignedIn ib;

    /// @param place see [Families]
    InspectionDesk(int place) {
        this("directeur", "ib", place);
    }

    /// @param supervising somebody of that school who guides every child
    InspectionDesk(String keeping, String supervising, int place) {
        head = staff(keeping);
        ib = staff(supervising);
        family = new Families(demo.population()).atSchoolOf(keeping, place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
    }

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    private SignedIn guardian(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.GUARDIAN);
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    Outcome<RequestId> ask(SignedIn who, FormId form, String wish) {
        return as(who, () -> demo.part(OwnRequests.class).ask(who, child, RequestKind.INSPECTION, form, wish));
    }

    RequestId asked(SignedIn who) {
        return ((Outcome.Done<RequestId>) ask(who, FormId.next(demo.clock()), "")).made();
    }

    Granted<PupilId> key(SignedIn who, PupilDossierAct act) {
        return (Granted<PupilId>) as(who, () -> demo.part(AccessControl.class).ask(who, act, child));
    }

    RequestFile file(RequestId id) {
        return as(
                head,
                () -> demo.part(Requests.class)
                        .find(key(head, InspectionActs.KEEP_INSPECTION), id)
                        .orElseThrow());
    }

    /// The head writes down that it is so from today on.
    void authority(SignedIn parent, Authority authority) {
        as(head, () -> {
            demo.part(Guardians.class)
                    .recordAsKeeper(new AuthorityFact(
                            UUID.randomUUID(),
                            child,
                            parent.person(),
                            authority,
                            Evidence.COURT_ORDER,
                            Period.since(demo.clock().today()),
                            demo.clock().instant(),
                            head.person()));
            return child;
        });
    }

    /// What a guide writes down, today.
    UUID write(String text) {
        return as(
                ib,
                () -> ((Outcome.Done<EntryId>) demo.part(Dossiers.class)
                                .write(
                                        key(ib, DossierActs.WRITE),
                                        FormId.next(demo.clock()),
                                        new Draft(
                                                EntryKind.OBSERVATION,
                                                demo.clock().today(),
                                                text),
                                        Confidentiality.ORDINARY,
                                        Optional.empty()))
                        .made()
                        .value());
    }

    /// Today, as soon as it can be.
    Outcome<Nothing> plan(RequestId id, PersonId supervisor, Venue venue) {
        return plan(id, supervisor, venue, demo.clock().today());
    }

    /// When the head looked at everything and let in what can be.
    Outcome<Nothing> plan(RequestId id, PersonId supervisor, Venue venue, LocalDate day) {
        letIn(id);
        return planAsItIs(id, supervisor, venue, day);
    }

    Outcome<Nothing> planAsItIs(RequestId id, PersonId supervisor, Venue venue, LocalDate day) {
        RequestFile file = file(id);
        List<Prepared> pieces = prepared(file);
        return as(
                head,
                () -> demo.part(Requests.class)
                        .plan(
                                key(head, InspectionActs.KEEP_INSPECTION),
                                file,
                                file.history().size(),
                                pieces,
                                new PlanWish(supervisor, day, LocalTime.of(20, 45), venue, "We bellen elkaar.")));
    }

    /// The head looks at everything and lets in what can be.
    void letIn(RequestId id) {
        hitches(id).forEach((piece, hitch) -> {
            switch (hitch) {
                case NONE -> {}
                case UNSEEN, PERHAPS -> withhold(id, piece.value(), new Showing.Shown(), "");
                case PARENT, CHILD -> withhold(id, piece.value(), new Showing.Withheld(Ground.OTHER_CHILD), "");
            }
        });
    }

    Map<PieceId, Hitch> hitches(RequestId id) {
        RequestFile file = file(id);
        List<Prepared> pieces = prepared(file);
        return as(head, () -> demo.part(Hitches.class).of(file, pieces));
    }

    Hitch hitch(RequestId id, UUID item) {
        return hitches(id).entrySet().stream()
                .filter(one -> one.getKey().value().equals(item))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    Outcome<Nothing> withhold(RequestId id, UUID item, Showing showing, String reason) {
        return as(head, () -> {
            RequestFile file = file(id);
            Withholdings door = demo.part(Withholdings.class);
            Prepared piece = prepared(file).stream()
                    .filter(one -> one.id().value().equals(item))
                    .findFirst()
                    .orElseThrow();
            return door.decide(key(head, InspectionActs.KEEP_INSPECTION), file, piece, piece.seen(), showing, reason);
        });
    }

    List<Prepared> prepared(RequestFile file) {
        return as(
                head,
                () -> demo.part(Withholdings.class)
                        .prepare(file, demo.part(Dossiers.class).read(key(head, EnrolmentActs.READ))));
    }

    /// How often something stands in the log about this child.
    long lines(String act, String relation) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and act = :act and relation = :relation")
                .params(Map.of("pupil", child.value(), "act", act, "relation", relation))
                .query(Long.class)
                .single();
    }

    List<String> letters(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person and kind like 'inspection-%' order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
