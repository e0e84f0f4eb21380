package nl.zorgvuldig.exchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.exchange.Basis;
import nl.zorgvuldig.exchange.DisclosureEvent;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.DisclosureState;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.GuardianNotice;
import nl.zorgvuldig.exchange.Hitch;
import nl.zorgvuldig.exchange.LegalGround;
import nl.zorgvuldig.exchange.NoticeRules;
import nl.zorgvuldig.exchange.Notices;
import nl.zorgvuldig.exchange.Packing;
import nl.zorgvuldig.exchange.Picked;
import nl.zorgvuldig.exchange.Support;
import nl.zorgvuldig.exchange.Treatment;
import nl.zorgvuldig.exchange.UntoldLetters;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together what is seen of something that is given.
@Component
class DisclosurePages {
    private static final Map<String, Class<? extends DisclosureEvent>> BY_WHO_PREPARES =
            Map.of("inspect", DisclosureEvent.Inspected.class);

    private static final Map<String, Class<? extends DisclosureEvent>> BY_KEEPER = Map.of(
            "inspect", DisclosureEvent.Inspected.class,
            "fix", DisclosureEvent.Fixed.class,
            "send", DisclosureEvent.Sent.class,
            "stop", DisclosureEvent.Stopped.class);

    private final Disclosures disclosures;
    private final Packing packing;
    private final UntoldLetters letters;
    private final Notices notices;
    private final Accounts accounts;
    private final Clock clock;

    DisclosurePages(
            Disclosures disclosures,
            Packing packing,
            UntoldLetters letters,
            Notices notices,
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
        boolean keeper = key.relation() == Relation.HEAD;
        DisclosureState state = file.state();
        Map<PieceId, Hitch> hitches = state == DisclosureState.DRAFT || state == DisclosureState.INSPECTED
                ? packing.hitches(file, dossier)
                : Map.of();
        return new DisclosurePage(
                ListController.address(file),
                dossierOf(key),
                dossier.identity().name().full(),
                key.clause(),
                key.because(),
                file.request(),
                file.request().basis().code(),
                file.request().basis() instanceof Basis.Law law
                        ? Optional.of(law.ground().law())
                        : Optional.empty(),
                state.code(),
                Tones.of(state),
                whyNot(file),
                disclosures.answers(file),
                file.inspection(),
                keeper ? packing.find(file) : Optional.empty(),
                file.items().stream()
                        .map(one -> line(key, file, one, dossier, hitches))
                        .toList(),
                hitches.values().stream().filter(one -> one != Hitch.NONE).count(),
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
                    case Basis.Consent _ -> "consent";
                    case Basis.Law(LegalGround ground) ->
                        switch (ground.notice()) {
                            case PER_PERSON -> "person";
                            case NOBODY -> "nobody";
                        };
                };
        return keeper && how.equals("person")
                ? new DisclosurePage.Telling(
                        how, whom(file, notices.unchosen(file)), whom(file, notices.uninformed(file)), noticed(file))
                : new DisclosurePage.Telling(how, List.of(), List.of(), List.of());
    }

    private List<DisclosurePage.Whom> whom(DisclosureFile file, List<PersonId> people) {
        return notices.names(file.request().pupil(), people).entrySet().stream()
                .map(one -> new DisclosurePage.Whom(
                        one.getValue().full(),
                        Stream.of("choice", "on", "how", "because")
                                .collect(
                                        Collectors.toMap(what -> what, what -> NoticeRules.field(what, one.getKey())))))
                .toList();
    }

    /// The last about each.
    private List<DisclosurePage.Noticed> noticed(DisclosureFile file) {
        Map<PersonId, GuardianNotice> last = new LinkedHashMap<>();
        List<PersonId> deciders = notices.deciders(file.request());
        PersonId pupil = new PersonId(file.request().pupil().value());
        notices.list(file).stream()
                .filter(one -> !one.person().equals(pupil) || deciders.contains(pupil))
                .forEach(one -> last.put(one.person(), one));
        Map<PersonId, PersonName> names = notices.names(file.request().pupil(), List.copyOf(last.keySet()));
        return last.values().stream()
                .map(one -> new DisclosurePage.Noticed(
                        Optional.ofNullable(names.get(one.person()))
                                .map(PersonName::full)
                                .orElse("–"),
                        one.choice().code(),
                        name(one.by()),
                        one.at(),
                        one.choice().day(),
                        one.choice().words()))
                .toList();
    }

    private Optional<Sentence> whyNot(DisclosureFile file) {
        return disclosures.support(file) instanceof Support.Fails(Sentence because)
                ? Optional.of(because)
                : Optional.empty();
    }

    ItemPage item(Granted<PupilId> key, DisclosureFile file, Picked picked, Dossier dossier, Form form) {
        return new ItemPage(
                ListController.address(file) + "/stukken/" + picked.item(),
                ListController.address(file),
                dossier.identity().name().full(),
                key.clause(),
                key.because(),
                line(key, file, picked, dossier, packing.hitches(file, dossier)),
                form.with("seen", Integer.toString(picked.step())));
    }

    private DisclosurePage.Line line(
            Granted<PupilId> key, DisclosureFile file, Picked picked, Dossier dossier, Map<PieceId, Hitch> hitches) {
        Optional<Piece> piece = Disclosures.pickable(dossier).stream()
                .filter(one -> one.piece().equals(picked.item()))
                .findFirst();
        boolean goes = picked.goes() && !(picked.treatment() instanceof Treatment.Masked);
        return new DisclosurePage.Line(
                picked.item().toString(),
                file.canDecide(SchoolDay.today(clock))
                        ? ListController.address(file) + "/stukken/" + picked.item()
                        : "",
                picked.what().code(),
                picked.happenedOn(),
                picked.treatment().code(),
                Tones.of(picked.treatment()),
                Optional.ofNullable(hitches.get(picked.item()))
                        .filter(one -> one != Hitch.NONE)
                        .map(Hitch::code),
                picked.treatment()
                        .words()
                        .or(() -> piece.map(Piece::words))
                        .map(text ->
                                text.lines().filter(line -> !line.isBlank()).toList())
                        .orElse(List.of()),
                goes
                        ? piece.map(one -> Said.all(dossier.viewpoints(one), this::name))
                                .orElse(List.of())
                        : List.of(),
                piece.filter(Document.class::isInstance)
                        .map(one -> dossierOf(key) + "/documenten/" + one.piece())
                        .orElse(""));
    }

    private DisclosurePage.Past past(Recorded<DisclosureEvent> recorded) {
        return new DisclosurePage.Past(
                recorded.event().code(),
                recorded.by().equals(PersonId.PROGRAM) ? "" : name(recorded.by()),
                recorded.at(),
                recorded.event().words().filter(one -> !one.isBlank()));
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    private static String dossierOf(Granted<PupilId> key) {
        return "/leerlingen/" + key.target() + "/dossier";
    }
}
