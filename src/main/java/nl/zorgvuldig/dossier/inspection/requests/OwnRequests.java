package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.InspectionMail;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.RequesterCapacities;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Requests to inspect, for those who make them: parents for each of their children, pupils of
/// sixteen for themselves. Nobody sees another person's request.
@Component
public final class OwnRequests {
    private final RequestStore store;
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final InspectionMail mail;
    private final Pupils pupils;
    private final Guardians guardians;
    private final RequesterCapacities standings;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OwnRequests(
            RequestStore store,
            InspectionMail mail,
            Pupils pupils,
            Guardians guardians,
            RequesterCapacities standings,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.pupils = pupils;
        this.guardians = guardians;
        this.standings = standings;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The children about whom this person can ask; empty for staff.
    public List<OwnChild> list(SignedInUser who) {
        List<RequestFile> mine = work.read(InspectionActs.ASK_INSPECTION, () -> mine(who));
        return work.read(InspectionActs.ASK_INSPECTION, () -> children(who)).stream()
                .flatMap(pupil -> child(who, pupil, mine))
                .toList();
    }

    private Stream<OwnChild> child(SignedInUser who, PupilId pupil, List<RequestFile> mine) {
        return pupils.findName(pupil).stream()
                .map(name -> new OwnChild(
                        pupil,
                        name,
                        asking(who.person(), pupil),
                        mine.stream()
                                .filter(file -> file.request().pupil().equals(pupil))
                                .toList()));
    }

    private List<PupilId> children(SignedInUser who) {
        return switch (who.kind()) {
            case GUARDIAN -> guardians.listChildren(who.person());
            case PUPIL -> List.of(new PupilId(who.person().value()));
            case STAFF, EXPERT -> List.of();
        };
    }

    private List<RequestFile> mine(SignedInUser who) {
        return store.list().stream()
                .filter(file -> file.request().by().equals(who.person()))
                .toList();
    }

    /// One of this person's own requests; empty for another's, and for one that does not exist.
    public Optional<RequestFile> find(SignedInUser who, RequestId id) {
        return work.read(InspectionActs.ASK_INSPECTION, () -> store.find(id))
                .filter(file -> file.request().by().equals(who.person()));
    }

    private RequestEntitlement asking(PersonId who, PupilId pupil, RequestKind kind) {
        RequestEntitlement asking = asking(who, pupil);
        return switch (kind) {
            case INSPECTION -> asking;
            case COPY -> CopyRules.asking(asking);
        };
    }

    /// The capacity in which somebody may ask about a pupil today, whoever wants to know.
    public RequestEntitlement asking(PersonId who, PupilId pupil) {
        return standings.asking(who, pupil);
    }

    /// Why a request cannot go on today, when the requester's capacity differs from then.
    public Optional<Sentence> changed(RequestFile file) {
        return standings.changed(file.request());
    }

    /// Sending the same form again makes no second request and gets the same answer.
    ///
    /// @param wish what somebody would like to see; may be blank
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Outcome<RequestId> ask(SignedInUser who, PupilId pupil, RequestKind kind, FormId form, String wish) {
        return switch (asking(who.person(), pupil, kind)) {
            case RequestEntitlement.MayNot(Sentence because) -> Outcome.rejected("wish", because);
            case RequestEntitlement.May(RequesterCapacity standing) ->
                ask(
                        who,
                        new AccessRequest(
                                new RequestId(form.makes(who.person(), pupil)),
                                pupil,
                                kind,
                                who.person(),
                                standing,
                                clock.instant(),
                                Optional.of(wish.strip()).filter(text -> !text.isEmpty())));
        };
    }

    private Outcome<RequestId> ask(SignedInUser who, AccessRequest request) {
        List<RequestFile> before = work.read(InspectionActs.ASK_INSPECTION, () -> mine(who));
        Optional<Outcome<RequestId>> repeated = repeated(before, request);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        List<Objection> objections = new ArrayList<>();
        RequestRules.wish("wish", request.wish().orElse("")).ifPresent(objections::add);
        before.stream()
                .filter(file -> file.request().pupil().equals(request.pupil()))
                .filter(file -> file.request().kind() == request.kind())
                .filter(file -> RequestRules.open(file.state()))
                .findFirst()
                .ifPresent(_ -> objections.add(new Objection(
                        "wish",
                        Sentence.of(
                                "inspection.objection.already." + request.kind().code()))));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        return work.once(
                request.kind().asks(),
                () -> {
                    store.add(request);
                    log.append(done("asked", request));
                    return Outcome.done(request.id());
                },
                sentBefore -> repeated(work.read(InspectionActs.ASK_INSPECTION, () -> mine(who)), request)
                        .orElseThrow(() -> sentBefore));
    }

    private static Optional<Outcome<RequestId>> repeated(List<RequestFile> files, AccessRequest request) {
        Optional<RequestFile> before =
                files.stream().filter(file -> file.id().equals(request.id())).findFirst();
        return before.map(_ -> Outcome.repeated(before, file -> file.request().repeats(request), request.id()));
    }

    /// Withdraws a request; doing so again changes nothing. Another person's request is not found.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Outcome<Nothing> withdraw(SignedInUser who, RequestId id) {
        return find(who, id).map(this::withdraw).orElseGet(Outcome::notFound);
    }

    private Outcome<Nothing> withdraw(RequestFile file) {
        RequestState state = file.state();
        if (state instanceof RequestState.Withdrawn) {
            return Outcome.done();
        }
        RequestEvent.Withdrawn event = new RequestEvent.Withdrawn();
        return files.record(
                file.request().kind().asks(),
                file,
                file.history().size(),
                event,
                () ->
                        RequestRules.whyNot(state, RequestEvent.Withdrawn.class)
                                .map(no -> new Objection("withdraw", no))
                                .stream()
                                .toList(),
                () -> {
                    mail.withdrawn(file);
                    log.append(done(event.code(), file.request()));
                });
    }

    private AuditEvent done(String what, AccessRequest request) {
        return log.done(request.kind().asks(), INSPECTION_UNDER_SUPERVISION, what)
                .about(request.pupil())
                .through(request.id());
    }
}
