package nl.zorgvuldig.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Copies;
import nl.zorgvuldig.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.RefusalGround;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Puts together what the head sees of a request for a copy.
@Component
class CopyPages {
    /// What the head can record.
    private static final List<Class<? extends RequestEvent>> OF_KEEPER = List.of(
            RequestEvent.Ordered.class,
            RequestEvent.Declined.class,
            RequestEvent.Offered.class,
            RequestEvent.Given.class);

    private final Copies copies;
    private final RequestPages requests;
    private final OwnRequests own;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    CopyPages(Copies copies, RequestPages requests, OwnRequests own, Accounts accounts, Pupils pupils, Clock clock) {
        this.copies = copies;
        this.requests = requests;
        this.own = own;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    CopyPage page(Granted<PupilId> key, RequestFile file, CopyForms forms) {
        AccessRequest request = file.request();
        RequestState stage = file.state();
        Pressure pressure = file.terms().on(SchoolDay.today(clock));
        Optional<RequestState.Declined> declined =
                stage instanceof RequestState.Declined one ? Optional.of(one) : Optional.empty();
        return new CopyPage(
                RequestPages.address(file),
                PiecePages.address(file),
                requests.pupil(key.target()),
                key.clause(),
                key.because(),
                requests.name(request.by()),
                request.standing().code(),
                request.at(),
                request.wish(),
                file.terms(),
                file.waiting() ? Optional.of(Codes.of(pressure)) : Optional.empty(),
                RequestTone.of(pressure),
                stage.code(),
                RequestTone.of(stage),
                declined.map(one -> one.ground().code()),
                declined.map(RequestState.Declined::reason),
                copies.find(file),
                stage instanceof RequestState.Offered(LocalDate until) ? Optional.of(until) : Optional.empty(),
                stage instanceof RequestState.Offered ? own.changed(file) : Optional.empty(),
                stage instanceof RequestState.Given(LocalDate on) ? Optional.of(on) : Optional.empty(),
                accounts.emailOf(request.by()).isPresent(),
                OF_KEEPER.stream().filter(file::can).collect(Collectors.toSet()),
                Arrays.stream(RefusalGround.values()).map(RefusalGround::code).toList(),
                file.history().stream().map(requests::line).toList(),
                forms.seen(file.history().size()));
    }

    /// Empty when there is no copy to hand over.
    Optional<CopyReceipt> receipt(RequestFile file) {
        return copies.find(file)
                .flatMap(copy -> pupils.findName(copy.pupil())
                        .map(pupil -> new CopyReceipt(
                                accounts.nameOf(file.request().by()),
                                pupil,
                                requests.name(Acting.current().person()),
                                SchoolDay.of(copy.madeAt()),
                                copy.pages(),
                                file.id().toString(),
                                copy.fingerprint())));
    }
}
