package nl.zorgvuldig.privacy.rights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.redaction.Rectifications;
import nl.zorgvuldig.dossier.record.redaction.Redactions;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRefusalGround;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.RightRequests;
import nl.zorgvuldig.privacy.rights.RightTerms;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope;
import nl.zorgvuldig.privacy.rights.subjectaccess.SubjectOverviews;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Composes the pages of requests.
@Component
class RightPages {
    /// Events that the keeper can record.
    private static final List<Class<? extends RightEvent>> OF_KEEPER = List.of(
            RightEvent.Checked.class,
            RightEvent.Extended.class,
            RightEvent.Decided.class,
            RightEvent.Done.class,
            RightEvent.Lifted.class);

    private final RightRequests rights;
    private final RestrictionScope choosing;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Redactions redactions;
    private final Rectifications rectifications;
    private final Clock clock;

    RightPages(
            RightRequests rights,
            RestrictionScope choosing,
            Accounts accounts,
            Pupils pupils,
            Redactions redactions,
            Rectifications rectifications,
            Clock clock) {
        this.rights = rights;
        this.choosing = choosing;
        this.accounts = accounts;
        this.pupils = pupils;
        this.redactions = redactions;
        this.rectifications = rectifications;
        this.clock = clock;
    }

    RightRequestsPage list(List<RightFile> files) {
        LocalDate today = SchoolDay.today(clock);
        return new RightRequestsPage(
                files.stream()
                        .filter(RightFile::open)
                        .sorted(Comparator.comparing((RightFile file) -> !file.unfinished())
                                .thenComparing(file -> file.terms().last()))
                        .map(file -> line(file, today))
                        .toList(),
                files.stream()
                        .filter(file -> !file.open())
                        .map(file -> line(file, today))
                        .toList());
    }

    private RightRequestsPage.Line line(RightFile file, LocalDate today) {
        RightTerms terms = file.terms();
        return new RightRequestsPage.Line(
                RightRequestController.ADDRESS + "/" + file.id(),
                file.request().kind().code(),
                about(file.request()),
                accounts.nameOf(file.request().by()).full(),
                self(file.request()),
                file.request().at(),
                file.state().code(),
                RightTone.of(file.state()),
                file.unfinished() ? Optional.of(Codes.of(terms.on(today))) : Optional.empty(),
                RightTone.of(terms.on(today)),
                terms.last(),
                Math.abs(terms.left(today)));
    }

    RightPage.Own own(RightFile file) {
        String address = OwnRightsController.ADDRESS + "/" + file.id();
        return new RightPage.Own(
                page(file, address),
                file.can(RightEvent.Withdrawn.class, SchoolDay.today(clock))
                        ? Optional.of(address + "/intrekken")
                        : Optional.empty(),
                SubjectOverviews.until(file, SchoolDay.today(clock)),
                file.request().pupil().isPresent());
    }

    /// @param sent forms that were sent and have mistakes; empty for none
    RightPage.Kept kept(SignedInUser who, Granted<RightFile> key, Map<Class<? extends RightEvent>, Form> sent) {
        RightFile file = key.target();
        LocalDate today = SchoolDay.today(clock);
        RightTerms terms = file.terms();
        Map<Class<? extends RightEvent>, Form> forms = new HashMap<>();
        String seen = Integer.toString(file.history().size());
        for (Class<? extends RightEvent> event : OF_KEEPER) {
            if (file.can(event, today) || sent.containsKey(event)) {
                forms.put(event, sent.getOrDefault(event, Form.empty()).with("seen", seen));
            }
        }
        return new RightPage.Kept(
                page(file, RightRequestController.ADDRESS + "/" + file.id()),
                key.clause(),
                key.because(),
                file.request().standing().code(),
                rights.now(file).map(RightRequesterCapacity::code),
                accounts.emailOf(file.request().by()).isPresent(),
                place(file.request()),
                terms,
                Codes.of(terms.on(today)),
                RightTone.of(terms.on(today)),
                Math.abs(terms.left(today)),
                RightRefusalGround.of(file.request().kind()).stream()
                        .map(RightRefusalGround::code)
                        .toList(),
                choices(who, file, forms),
                file.still(today) ? Optional.of(rights.still(file)) : Optional.empty(),
                forms);
    }

    /// Items that can be restricted, if the decision is about that.
    private List<RestrictionScope.Choice> choices(
            SignedInUser who, RightFile file, Map<Class<? extends RightEvent>, Form> forms) {
        return file.request().kind() == RightKind.RESTRICTION && forms.containsKey(RightEvent.Decided.class)
                ? file.request().pupil().map(pupil -> choosing.list(who, pupil)).orElse(List.of())
                : List.of();
    }

    private RightPage page(RightFile file, String address) {
        RightRequest request = file.request();
        return new RightPage(
                new RightPage.Head(
                        address,
                        request.kind().code(),
                        request.kind().article(),
                        about(request),
                        self(request),
                        accounts.nameOf(request.by()).full(),
                        request.at(),
                        request.words(),
                        file.state().code(),
                        RightTone.of(file.state()),
                        file.waiting() ? Optional.of(file.terms().last()) : Optional.empty()),
                file.history().stream().map(event -> line(file, event)).toList(),
                redactions.ofRequest(file.id().value()).stream()
                        .map(each -> new RightPage.Erased(each.at(), each.happenedOn()))
                        .toList(),
                rectifications.ofRequest(file.id().value()).stream()
                        .map(each -> new RightPage.Erased(each.at(), each.happenedOn()))
                        .toList(),
                file.answered() ? Optional.of(address + "/brief") : Optional.empty());
    }

    private RightPage.Line line(RightFile file, RecordedEvent<RightEvent> step) {
        return new RightPage.Line(
                step.event().heading(file.request().kind()),
                step.at(),
                accounts.nameOf(step.by()).full(),
                step.event() instanceof RightEvent.Checked checked
                        ? Optional.of(checked.how().code())
                        : Optional.empty(),
                step.event() instanceof RightEvent.Decided decided
                        ? decided.ground().map(RightRefusalGround::code)
                        : Optional.empty(),
                switch (step.event()) {
                    case RightEvent.Extended _ -> Optional.of(file.terms().last());
                    case RightEvent.Lifted lifted -> Optional.of(lifted.from());
                    case RightEvent.Withdrawn _, RightEvent.Checked _, RightEvent.Decided _, RightEvent.Done _ ->
                        Optional.empty();
                },
                step.event().said().map(words -> words.lines().toList()).orElse(List.of()));
    }

    private String about(RightRequest request) {
        return request.pupil()
                .map(pupil -> pupils.findName(pupil).map(PersonName::full).orElse(""))
                .orElseGet(() -> accounts.nameOf(request.by()).full());
    }

    private static boolean self(RightRequest request) {
        return request.standing() == RightRequesterCapacity.SELF || request.standing() == RightRequesterCapacity.PUPIL;
    }

    private static Optional<String> place(RightRequest request) {
        return request.pupil().isPresent()
                ? Optional.of("/leerlingen/" + request.about().id() + "/dossier")
                : request.about().kind() == SubjectKind.STAFF
                        ? Optional.of("/personeelsdossiers/" + request.about().id())
                        : Optional.empty();
    }
}
