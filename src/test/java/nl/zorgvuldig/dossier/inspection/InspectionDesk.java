package nl.zorgvuldig.dossier.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.InspectionAppointmentWish;
import nl.zorgvuldig.dossier.inspection.requests.InspectionVenue;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityEvidence;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;

/// The demonstration, for tests about inspection: a family with one child at the school of a head,
/// whom no other test takes, and the doors as somebody asks them.
public final class InspectionDesk {
    public final DemoProgram demo = DemoProgram.running();
    public final Families.Family family;
    public final PupilId child;
    public final SignedInUser first;
    public final SignedInUser second;
    public final SignedInUser head;
    public final SignedInUser ib;

    /// @param place see [Families]
    public InspectionDesk(int place) {
        this("directeur", "ib", place);
    }

    /// @param supervising somebody of that school who guides every child
    public InspectionDesk(String keeping, String supervising, int place) {
        head = staff(keeping);
        ib = staff(supervising);
        family = new Families(demo.population()).atSchoolOf(keeping, place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
    }

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    private SignedInUser guardian(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    public Outcome<RequestId> ask(SignedInUser who, FormId form, String wish) {
        return as(who, () -> demo.part(OwnRequests.class).ask(who, child, RequestKind.INSPECTION, form, wish));
    }

    public RequestId asked(SignedInUser who) {
        return ((Outcome.Done<RequestId>) ask(who, FormId.next(demo.clock()), "")).made();
    }

    public Granted<PupilId> key(SignedInUser who, PupilDossierAct act) {
        return (Granted<PupilId>) as(who, () -> demo.part(AccessControl.class).ask(who, act, child));
    }

    public RequestFile file(RequestId id) {
        return as(
                head,
                () -> demo.part(AccessRequests.class)
                        .find(key(head, InspectionActs.KEEP_INSPECTION), id)
                        .orElseThrow());
    }

    /// The head writes down that it is so from today on.
    public void authority(SignedInUser parent, ParentalAuthority authority) {
        as(head, () -> {
            demo.part(Guardians.class)
                    .recordAsKeeper(new AuthorityFact(
                            UUID.randomUUID(),
                            child,
                            parent.person(),
                            authority,
                            AuthorityEvidence.COURT_ORDER,
                            Period.since(demo.clock().today()),
                            demo.clock().instant(),
                            head.person()));
            return child;
        });
    }

    /// What a guide writes down, today.
    public UUID write(String text) {
        return as(
                ib,
                () -> ((Outcome.Done<EntryId>) demo.part(Dossiers.class)
                                .write(
                                        key(ib, DossierActs.WRITE),
                                        FormId.next(demo.clock()),
                                        new EntryDraft(
                                                EntryKind.OBSERVATION,
                                                demo.clock().today(),
                                                text),
                                        Confidentiality.ORDINARY,
                                        Optional.empty()))
                        .made()
                        .value());
    }

    /// Today, as soon as it can be.
    public Outcome<Nothing> plan(RequestId id, PersonId supervisor, InspectionVenue venue) {
        return plan(id, supervisor, venue, demo.clock().today());
    }

    /// When the head looked at everything and let in what can be.
    public Outcome<Nothing> plan(RequestId id, PersonId supervisor, InspectionVenue venue, LocalDate day) {
        letIn(id);
        return planAsItIs(id, supervisor, venue, day);
    }

    Outcome<Nothing> planAsItIs(RequestId id, PersonId supervisor, InspectionVenue venue, LocalDate day) {
        RequestFile file = file(id);
        List<PreparedPiece> pieces = prepared(file);
        return as(
                head,
                () -> demo.part(AccessRequests.class)
                        .plan(
                                key(head, InspectionActs.KEEP_INSPECTION),
                                file,
                                file.history().size(),
                                pieces,
                                new InspectionAppointmentWish(
                                        supervisor, day, LocalTime.of(20, 45), venue, "We bellen elkaar.")));
    }

    /// The head looks at everything and lets in what can be.
    void letIn(RequestId id) {
        hitches(id).forEach((piece, hitch) -> {
            switch (hitch) {
                case NONE -> {}
                case UNSEEN, PERHAPS -> withhold(id, piece.value(), new PieceTreatment.Shown(), "");
                case PARENT, CHILD ->
                    withhold(id, piece.value(), new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD), "");
            }
        });
    }

    Map<DossierItemId, DisclosureBlocker> hitches(RequestId id) {
        RequestFile file = file(id);
        List<PreparedPiece> pieces = prepared(file);
        return as(head, () -> demo.part(DisclosureBlockers.class).of(file, pieces));
    }

    DisclosureBlocker hitch(RequestId id, UUID item) {
        return hitches(id).entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(item))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    public Outcome<Nothing> withhold(RequestId id, UUID item, PieceTreatment showing, String reason) {
        return as(head, () -> {
            RequestFile file = file(id);
            Withholdings door = demo.part(Withholdings.class);
            PreparedPiece piece = prepared(file).stream()
                    .filter(preparedPiece -> preparedPiece.id().value().equals(item))
                    .findFirst()
                    .orElseThrow();
            return door.decide(key(head, InspectionActs.KEEP_INSPECTION), file, piece, piece.seen(), showing, reason);
        });
    }

    public List<PreparedPiece> prepared(RequestFile file) {
        return as(
                head,
                () -> demo.part(Withholdings.class)
                        .prepare(file, demo.part(Dossiers.class).read(key(head, EnrolmentActs.READ))));
    }

    /// How often something stands in the log about this child.
    public long lines(String act, String relation) {
        return demo.superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :pupil and act = :act and relation = :relation")
                .params(Map.of("pupil", child.value(), "act", act, "relation", relation))
                .query(Long.class)
                .single();
    }

    public List<String> letters(PersonId person) {
        return demo.superuser("zorgvuldig")
                .sql("select kind from mail.message where addressee = :person and kind like 'inspection-%' order by id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }
}
