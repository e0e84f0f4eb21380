package nl.zorgvuldig.exchange.disclosures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.exchange.disclosures.DemandRules;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.DisclosureItemPage;
import nl.zorgvuldig.exchange.items.ExchangeBlocker;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.exchange.notices.GuardianNotice;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetters;
import nl.zorgvuldig.exchange.notices.GuardianNoticeRules;
import nl.zorgvuldig.exchange.notices.GuardianNotices;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.exchange.packages.PackageAssembly;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import org.springframework.stereotype.Component;

/// Composes the pages of a disclosure.
@Component
public class DisclosurePages {
    private static final Map<String, Class<? extends DisclosureEvent>> BY_WHO_PREPARES =
            Map.of("inspect", DisclosureEvent.Inspected.class, "demand", DisclosureEvent.Demanded.class);

    private static final Map<String, Class<? extends DisclosureEvent>> BY_KEEPER = Map.of(
            "inspect", DisclosureEvent.Inspected.class,
            "demand", DisclosureEvent.Demanded.class,
            "fix", DisclosureEvent.Fixed.class,
            "send", DisclosureEvent.Sent.class,
            "stop", DisclosureEvent.Stopped.class);

    private static final Set<DisclosureState> BEFORE_MADE =
            Set.of(DisclosureState.DRAFT, DisclosureState.INSPECTED, DisclosureState.DEMANDED);

    private final Disclosures disclosures;
    private final PackageAssembly packing;
    private final GuardianNoticeLetters letters;
    private final GuardianNotices notices;
    private final Accounts accounts;
    private final Clock clock;

    DisclosurePages(
            Disclosures disclosures,
            PackageAssembly packing,
            GuardianNoticeLetters letters,
            GuardianNotices notices,
            Accounts accounts,
            Clock clock) {
        this.disclosures = disclosures;
        this.packing = packing;
        this.letters = letters;
        this.notices = notices;
        this.accounts = accounts;
        this.clock = clock;
    }

    DisclosurePage page(Granted<PupilId> key, DisclosureFile file, Dossier dossier, DisclosureForms forms) {
        boolean keeper = key.relation() == AccessRelation.HEAD;
        DisclosureState state = file.state();
        Map<DossierItemId, ExchangeBlocker> hitches =
                BEFORE_MADE.contains(state) ? packing.hitches(file, dossier) : Map.of();
        return new DisclosurePage(
                ExchangeListController.address(file),
                dossierOf(key),
                dossier.identity().name().full(),
                key.clause(),
                key.because(),
                file.request(),
                file.request().basis().code(),
                file.request().basis() instanceof DisclosureBasis.Law law
                        ? Optional.of(law.ground().law())
                        : Optional.empty(),
                state.code(),
                DisclosureTones.of(state),
                whyNot(file),
                disclosures.answers(file),
                file.inspection(),
                file.demand().map(DisclosureEvent.Demanded::demand),
                keeper ? packing.find(file) : Optional.empty(),
                file.items().stream()
                        .map(item -> line(key, file, item, dossier, hitches))
                        .toList(),
                hitches.values().stream()
                        .filter(blocker -> blocker != ExchangeBlocker.NONE)
                        .count(),
                can(keeper, file),
                file.history().stream().map(this::past).toList(),
                letters.list(file),
                telling(keeper, file),
                forms.seen(file.history().size()));
    }

    private List<String> can(boolean keeper, DisclosureFile file) {
        LocalDate today = SchoolDay.today(clock);
        List<String> can = new ArrayList<>();
        if (file.canDecide(today)) {
            can.add("decide");
        }
        Map<String, Class<? extends DisclosureEvent>> events = keeper ? BY_KEEPER : BY_WHO_PREPARES;
        events.forEach((code, event) -> {
            if (file.can(event, today)) {
                can.add(code);
            }
        });
        return can;
    }

    private DisclosurePage.Telling telling(boolean keeper, DisclosureFile file) {
        String how =
                switch (file.request().basis()) {
                    case DisclosureBasis.Consent _ -> "consent";
                    case DisclosureBasis.Law(LegalGround ground) ->
                        switch (ground.notice()) {
                            case PER_PERSON -> "person";
                            case NOBODY -> "nobody";
                        };
                };
        if (!keeper || !how.equals("person")) {
            return new DisclosurePage.Telling(how, List.of(), List.of(), List.of(), false);
        }
        List<DisclosurePage.Noticed> noticed = noticed(file);
        List<DisclosurePage.Whom> uninformed = whom(file, notices.uninformed(file));
        LocalDate today = SchoolDay.today(clock);
        return new DisclosurePage.Telling(
                how,
                whom(file, notices.unchosen(file)),
                uninformed,
                noticed,
                !uninformed.isEmpty()
                        && noticed.stream()
                                .flatMap(one -> one.lookAgain().stream())
                                .anyMatch(day -> !day.isAfter(today)));
    }

    private List<DisclosurePage.Whom> whom(DisclosureFile file, List<PersonId> people) {
        return notices.names(file.request().pupil(), people).entrySet().stream()
                .map(entry -> new DisclosurePage.Whom(
                        entry.getValue().full(),
                        Stream.of("choice", "on", "how", "reason", "because")
                                .collect(Collectors.toMap(
                                        what -> what, what -> GuardianNoticeRules.field(what, entry.getKey())))))
                .toList();
    }

    /// The last choice about each.
    private List<DisclosurePage.Noticed> noticed(DisclosureFile file) {
        Map<PersonId, GuardianNotice> last = new LinkedHashMap<>();
        List<PersonId> deciders = notices.deciders(file.request());
        PersonId pupil = new PersonId(file.request().pupil().value());
        notices.list(file).stream()
                .filter(notice -> !notice.person().equals(pupil) || deciders.contains(pupil))
                .forEach(notice -> last.put(notice.person(), notice));
        Map<PersonId, PersonName> names = notices.names(file.request().pupil(), List.copyOf(last.keySet()));
        return last.values().stream()
                .map(notice -> new DisclosurePage.Noticed(
                        Optional.ofNullable(names.get(notice.person()))
                                .map(PersonName::full)
                                .orElse("–"),
                        notice.choice().code(),
                        name(notice.by()),
                        notice.at(),
                        notice.choice().day(),
                        notice.choice().why().map(GuardianNotice.Reason::code),
                        notice.choice().words(),
                        notice.choice().lookAgain()))
                .toList();
    }

    private Optional<Sentence> whyNot(DisclosureFile file) {
        return disclosures.support(file) instanceof BasisValidity.Fails(Sentence because)
                ? Optional.of(because)
                : Optional.empty();
    }

    public DisclosureItemPage item(
            Granted<PupilId> key, DisclosureFile file, DisclosureItem picked, Dossier dossier, Form form) {
        return new DisclosureItemPage(
                ExchangeListController.address(file) + "/stukken/" + picked.item(),
                ExchangeListController.address(file),
                dossier.identity().name().full(),
                key.clause(),
                key.because(),
                line(key, file, picked, dossier, packing.hitches(file, dossier)),
                form.with("seen", Integer.toString(picked.step())));
    }

    private DisclosurePage.Line line(
            Granted<PupilId> key,
            DisclosureFile file,
            DisclosureItem picked,
            Dossier dossier,
            Map<DossierItemId, ExchangeBlocker> hitches) {
        Optional<DossierItem> piece = Disclosures.pickable(dossier).stream()
                .filter(item -> item.piece().equals(picked.item()))
                .findFirst();
        boolean goes = picked.goes() && !(picked.treatment() instanceof ItemTreatment.Masked);
        return new DisclosurePage.Line(
                picked.item().toString(),
                file.canDecide(SchoolDay.today(clock))
                        ? ExchangeListController.address(file) + "/stukken/" + picked.item()
                        : "",
                picked.what().code(),
                picked.goes(),
                DemandRules.mostlySensitive(picked.what()),
                picked.happenedOn(),
                picked.treatment().code(),
                DisclosureTones.of(picked.treatment()),
                Optional.ofNullable(hitches.get(picked.item()))
                        .filter(blocker -> blocker != ExchangeBlocker.NONE)
                        .map(ExchangeBlocker::code),
                picked.treatment()
                        .words()
                        .or(() -> piece.map(DossierItem::words))
                        .map(text ->
                                text.lines().filter(line -> !line.isBlank()).toList())
                        .orElse(List.of()),
                goes
                        ? piece.map(item -> ViewpointView.all(dossier.viewpoints(item), this::name))
                                .orElse(List.of())
                        : List.of(),
                piece.filter(Document.class::isInstance)
                        .map(item -> dossierOf(key) + "/documenten/" + item.piece())
                        .orElse(""));
    }

    private DisclosurePage.Past past(RecordedEvent<DisclosureEvent> recorded) {
        return new DisclosurePage.Past(
                recorded.event().code(),
                recorded.by().equals(PersonId.PROGRAM) ? "" : name(recorded.by()),
                recorded.at(),
                said(recorded.event()));
    }

    /// What a demand says stands beside the list of events.
    private static Optional<String> said(DisclosureEvent event) {
        return event instanceof DisclosureEvent.Demanded
                ? Optional.empty()
                : event.words().filter(word -> !word.isBlank());
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private static String dossierOf(Granted<PupilId> key) {
        return "/leerlingen/" + key.target() + "/dossier";
    }
}
