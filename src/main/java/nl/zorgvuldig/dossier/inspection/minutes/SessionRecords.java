package nl.zorgvuldig.dossier.inspection.minutes;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.TypedName;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.requests.RequestStore;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionLog;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// What is kept of a session: its end, and the minutes that both read, confirm and can add to.
@Component
public final class SessionRecords {
    private final RequestStore requests;
    private final InspectionMinutesStore store;
    private final InspectionMinutesWriter writing;
    private final DisclosureBlockers hitches;
    private final Accounts accounts;
    private final InspectionSessionLog log;
    private final Work work;
    private final Clock clock;

    SessionRecords(
            RequestStore requests,
            InspectionMinutesStore store,
            InspectionMinutesWriter writing,
            DisclosureBlockers hitches,
            Accounts accounts,
            InspectionSessionLog log,
            Work work,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.writing = writing;
        this.hitches = hitches;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Ends a session and makes its minutes in one step. This confirms them for the supervisor; the
    /// reader confirms on the spot by typing their name. Ending twice has no further effect.
    /// Without a supervisor [AbandonedSessions] does it.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Outcome<Nothing> end(SignedInUser supervisor, RequestFile file, ClosingRemarks closing) {
        if (file.state() instanceof RequestState.Held) {
            return ended(file);
        }
        List<Objection> objections = objections(file, closing);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Instant now = clock.instant();
        String text = writing.write(DossierActs.INSPECT, file, InspectionMinutesText.EndedBy.SUPERVISOR, closing, now);
        return work.once(
                DossierActs.INSPECT,
                () -> {
                    end(supervisor, file, closing, now, text);
                    return Outcome.done();
                },
                _ -> work.read(Act.BROWSE, () -> requests.find(file.id()))
                        .filter(found -> found.state() instanceof RequestState.Held)
                        .map(SessionRecords::ended)
                        .orElseGet(Outcome::conflict));
    }

    /// Remarks written for the minutes are not in minutes made by the system account.
    private static Outcome<Nothing> ended(RequestFile file) {
        return file.history().getLast().by().equals(PersonId.PROGRAM) ? Outcome.conflict() : Outcome.done();
    }

    private List<Objection> objections(RequestFile file, ClosingRemarks closing) {
        List<Objection> objections = new ArrayList<>();
        RequestRules.whyNot(file.state(), RequestEvent.Ended.class)
                .ifPresent(because -> objections.add(new Objection("end", because)));
        RequestRules.wish("readersRemark", closing.readersRemark()).ifPresent(objections::add);
        RequestRules.wish("supervisorsRemark", closing.supervisorsRemark())
                .or(() -> hitches.said(file, "supervisorsRemark", closing.supervisorsRemark()))
                .ifPresent(objections::add);
        if (!closing.typed().isBlank()
                && !TypedName.same(
                        closing.typed(), accounts.nameOf(file.request().by()))) {
            objections.add(new Objection("typed", Sentence.of("inspection.objection.name")));
        }
        return objections;
    }

    private void end(SignedInUser supervisor, RequestFile file, ClosingRemarks closing, Instant now, String text) {
        AccessRequest request = file.request();
        requests.add(file, file.next(supervisor.person(), now, new RequestEvent.Ended()));
        store.add(request, now, text);
        store.confirm(
                request,
                new InspectionMinutes.Confirmed(supervisor.person(), now, InspectionMinutes.Way.ACCOUNT),
                supervisor.person(),
                text);
        if (!closing.typed().isBlank()) {
            store.confirm(
                    request,
                    new InspectionMinutes.Confirmed(request.by(), now, InspectionMinutes.Way.ON_THE_SPOT),
                    supervisor.person(),
                    text);
        }
        log.done("ended", request);
        log.done("minutes", request, InspectionMinutes.mark(text));
    }

    /// The minutes, for reader, supervisor and head; an audit event is written before they open.
    /// Empty for anybody else, and while there are none.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Optional<Kept> open(RequestId id) {
        Optional<RequestFile> found = work.read(Act.BROWSE, () -> requests.find(id))
                .filter(requestFile -> requestFile.state() instanceof RequestState.Held);
        found.ifPresent(file -> log.done("minutes-read", file.request()));
        return found.flatMap(this::kept);
    }

    private Optional<Kept> kept(RequestFile file) {
        return work.read(DossierActs.INSPECT, () -> store.find(file.request())).map(minutes -> new Kept(file, minutes));
    }

    /// A request and its minutes.
    public record Kept(RequestFile file, InspectionMinutes minutes) {}

    /// Records that the reader agrees with the minutes; again, it changes nothing.
    ///
    /// @return whether this person may confirm them
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public boolean confirm(SignedInUser who, RequestId id) {
        Optional<Kept> kept = own(who, id);
        kept.filter(each -> !each.minutes().confirmedBy(who.person()))
                .ifPresent(each -> work.change(DossierActs.INSPECT, () -> {
                    store.confirm(
                            each.file().request(),
                            new InspectionMinutes.Confirmed(
                                    who.person(), clock.instant(), InspectionMinutes.Way.ACCOUNT),
                            who.person(),
                            each.minutes().text());
                    log.done("confirmed", each.file().request());
                }));
        return kept.isPresent();
    }

    /// Adds a remark of the reader. Sending the same form again adds nothing. Empty when this
    /// person may not.
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public Optional<List<Objection>> remark(SignedInUser who, RequestId id, FormId form, String text) {
        return own(who, id).map(kept -> {
            List<Objection> objections =
                    RequestRules.text("remark", text).stream().toList();
            if (objections.isEmpty()) {
                work.change(DossierActs.INSPECT, () -> remark(who, kept.file().request(), form, text));
            }
            return objections;
        });
    }

    private void remark(SignedInUser who, AccessRequest request, FormId form, String text) {
        UUID id = form.makes(who.person(), request.id());
        store.remark(request, id, new InspectionMinutes.Remark(who.person(), clock.instant(), text.strip()));
        log.done("remarked", request, id);
    }

    private Optional<Kept> own(SignedInUser who, RequestId id) {
        return work.read(Act.BROWSE, () -> requests.find(id))
                .filter(file -> file.request().by().equals(who.person()))
                .filter(file -> file.state() instanceof RequestState.Held)
                .flatMap(this::kept);
    }
}
