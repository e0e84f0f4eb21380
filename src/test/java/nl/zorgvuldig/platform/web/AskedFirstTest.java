package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What destroys or withdraws asks once, in the page (`web/sure.jte`), before it is sent. Every other
/// form that sends something stands here under the reason why it need not: who adds one judges it.
class AskedFirstTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /// The two that every other form is made of.
    private static final Set<String> PARTS = Set.of("platform/web/form.jte", "platform/web/sure.jte");

    /// The address stands in the tag itself, with gaps between `${` and `}`.
    private static final Pattern TAG =
            Pattern.compile("<form\\b(?=[^\\n]*method=\"post\")[^\\n]*?action=\"(?<address>(?:\\$\\{[^}]*}|[^\"])*)\""
                    + "|formaction=\"(?<button>(?:\\$\\{[^}]*}|[^\"])*)\"");

    private static final Pattern CALL = Pattern.compile("@template\\.web\\.(?<kind>form|sure)\\((?<rest>[^\\n]*)");

    private static final String UNDONE = "can be undone, and offers it";

    /// By reason: the template, and where it sends to, with `*` for what the page fills in.
    private static final Map<String, String> NEED_NOT = new LinkedHashMap<>();

    static {
        NEED_NOT.put(UNDONE, """
                lessons/group.jte */*/weg
                """);
        NEED_NOT.put("puts back what was taken away", """
                lessons/group.jte */*/terug
                """);
        NEED_NOT.put("a page of its own asks", """
                code/withdraw.jte /gedragscode/*/intrekken
                coaching/end.jte */einde
                consent/retire.jte */schrappen
                consent/withdraw.jte */intrekken
                dossier/withdraw.jte */intrekken
                entrance/confirm.jte *
                inspection/end.jte */einde
                medical/endShowing.jte */einde
                medical/withdraw.jte */intrekken
                personnel/closing.jte */stukken/*/sluiten
                """);
        NEED_NOT.put("shows first what follows, and asks then", """
                dossier/leave.jte *
                personnel/preview.jte /personeelsimport/bevestigen
                roster/preview.jte */bevestigen
                """);
        NEED_NOT.put("asks for a tick that it is understood", """
                medical/handover.jte /medisch/sleutel/overdragen
                medical/lost.jte /medisch/sleutel/kwijt
                medical/make.jte /medisch/sleutel/maken
                personnel/employment.jte */dienstverband
                retention/due.jte /vernietiging
                """);
        NEED_NOT.put("asks for a reason, a day or a lesson; what was written stays", """
                breaches/breach.jte */sluiten
                exchange/disclosure.jte */stoppen
                exchange/inquiry.jte */stoppen
                inspection/copyRequest.jte */weigeren
                inspection/request.jte */weigeren
                roster/stay.jte *
                school/ending.jte *
                """);
        NEED_NOT.put("ends what can be begun, assigned or added again", """
                access/assignment.jte */*/beeindigen
                access/review.jte /wie-kan/nakijken/*/beeindigen
                consent/authority.jte */meningsverschil/*/sluiten
                consent/pupil-account.jte */sluiten
                dossier/leave.jte */intrekken
                entrance/person.jte */afmelden
                entrance/person.jte */stoppen
                lessons/subject.jte */weg
                medical/key.jte /medisch/sleutel/reserve/stoppen
                medical/key.jte /medisch/sleutel/sluiten
                register/processor.jte */beeindigen
                roster/preview.jte */afbreken
                """);
        NEED_NOT.put("says that it was done elsewhere", """
                publication/lies.jte */weg
                publication/tasks.jte *
                """);
        NEED_NOT.put("signs in, out or in again", """
                entrance/arrive.jte /uitnodiging
                identity/ceremony.jte *
                identity/demo.jte /aanmelden/demo
                identity/link.jte /aanmelden/link
                identity/sessions.jte /aangemeld/afmelden
                identity/sessions.jte /aangemeld/overal
                identity/sign-in.jte /aanmelden
                identity/stronger.jte *
                medical/open.jte /medisch/sleutel/openen
                web/layout.jte /afmelden
                """);
        NEED_NOT.put("looks for something, or shows another part", """
                access/seek.jte /leerlingen
                consent/letter-code.jte /antwoord
                consent/letter-questions.jte /antwoord?taal=*
                dossier/earlier.jte *
                dossier/look.jte *
                emergency/search.jte /noodkaarten
                entrance/help.jte /toegang
                inspection/supervising.jte */bladzijde
                medical/left.jte /medisch/vertrokken
                medical/start.jte /medisch
                oversight/check.jte /toezicht/controle
                oversight/check.jte /toezicht/controle/eerder
                personnel/list.jte /personeelsdossiers
                web/layout.jte /leerlingen
                """);
        NEED_NOT.put("answers, and can answer otherwise any day", """
                consent/case.jte *
                consent/letter-questions.jte /antwoord/bewaren
                consent/own.jte /toestemming
                consent/paper-case.jte *
                consent/paper.jte *
                consent/paper.jte */*/herstellen
                media/staff.jte /foto-s-van-mij
                worklist/rhythms.jte /berichten-instellen
                """);
        NEED_NOT.put("agrees or lays down; what was agreed before stays", """
                access/review.jte /wie-kan/nakijken
                code/code.jte *
                code/publish.jte *
                conduct/publish.jte /geheimhouding/nieuw
                conduct/statement.jte /geheimhouding
                inspection/minutes.jte */bevestigen
                medical/viewingMinutes.jte */bevestigen
                register/register.jte /verwerkingsregister/vaststellen
                """);
        NEED_NOT.put("asks, proposes or decides; takes nothing away", """
                consent/invitations.jte /toestemming-vragen
                emergency/tell.jte *
                events/notice.jte *
                exchange/ask.jte *
                exchange/give.jte *
                expertise/ask.jte /anonieme-vragen/nieuw
                expertise/propose.jte *
                expertise/question.jte *
                filming/own.jte /filmen
                filming/request.jte *
                inspection/ask.jte *
                inspection/copyAsk.jte *
                medical/askViewing.jte *
                medical/viewing.jte */antwoord
                rights/ask.jte *
                rights/decide.jte */besluit
                rights/request.jte */controle
                rights/request.jte */gedaan
                rights/request.jte */uitstel
                rights/request.jte */vrijgeven
                """);
        NEED_NOT.put("plans, begins or goes on; can be planned otherwise", """
                coaching/start.jte /lesopnamen/nieuw
                consent/round-plan.jte *
                consultation/close.jte */afsluiten
                consultation/consultation.jte */beginnen
                consultation/plan.jte *
                events/change.jte *
                events/new.jte /activiteiten/nieuw
                expertise/case.jte */gehouden
                expertise/case.jte */plannen
                inspection/request.jte */plannen
                inspection/start.jte */beginnen
                inspection/start.jte */overnemen
                inspection/supervising.jte */*
                inspection/supervising.jte */aanwezig
                medical/viewing.jte */beginnen
                medical/viewing.jte */plannen
                """);
        NEED_NOT.put("writes or files; what stood there stays, or can be written again", """
                breaches/announce.jte */betrokkenen
                breaches/assess.jte */beoordelen
                breaches/authority.jte */toezichthouder
                breaches/pupils.jte */leerlingen
                breaches/report.jte /datalek-melden
                coaching/add.jte *
                coaching/watch.jte */aantekeningen
                consent/asked.jte /toestemmingsvragen/voorstel
                consent/authority.jte *
                consent/authority.jte */meningsverschil
                consent/question.jte *
                consultation/talk.jte *
                dossier/agreement.jte *
                dossier/filing.jte */documenten/nieuw
                dossier/mark.jte *
                dossier/plan.jte */stukken
                dossier/planForm.jte *
                dossier/viewpoint.jte *
                dossier/write.jte */*/verbeteren*/nieuw*
                emergency/own.jte *
                exchange/grounds.jte *
                exchange/inquiry.jte */antwoord
                exchange/item.jte *
                exchange/moves.jte */ingezien
                exchange/moves.jte */vastleggen
                expertise/expert.jte *
                expertise/reading.jte */advies
                identity/passkey.jte /passkeys/*/naam
                inspection/minutes.jte */opmerking
                inspection/piece.jte *
                inspection/response.jte *
                lessons/group.jte *
                lessons/subject.jte *
                lessons/subjects.jte /medialessen/onderwerpen
                media/album-form.jte *
                media/album.jte *
                media/mark-form.jte *
                media/marked.jte */opnieuw
                media/video-form.jte */namen
                medical/filing.jte */documenten/nieuw
                medical/prepareOne.jte *
                medical/write.jte */*/verbeteren*/nieuw*
                oversight/unusual.jte *
                oversight/unusualOne.jte *
                personnel/applicants.jte /sollicitanten
                personnel/applicants.jte /sollicitanten/*
                personnel/filing.jte */nieuw
                personnel/hold.jte */aanhouden
                personnel/import.jte /personeelsimport
                personnel/view.jte */zienswijze
                register/activity.jte /verwerkingsregister/activiteiten/*
                register/controller.jte /verwerkingsregister/bestuur
                register/dpia.jte /dpia/*
                register/dpias.jte /dpia
                register/processor.jte *
                register/processors.jte /verwerkers
                retention/pupil.jte */aanhouden
                retention/term.jte /bewaartermijnen/*
                roster/import.jte /import
                """);
        NEED_NOT.put("lets somebody in, or names who may", """
                access/assignments.jte *
                consent/pupil-account.jte *
                entrance/person.jte */adres
                entrance/person.jte */gezien
                medical/colleague.jte /medisch/sleutel/reserve
                medical/key.jte /medisch/sleutel/herstellen
                medical/passphrase.jte /medisch/sleutel/wachtzin
                medical/reopen.jte */heropenen
                school/functions.jte /functies
                school/newcomer.jte /functies/nieuw
                """);
        NEED_NOT.put("makes, sends or hands out; nothing of ours goes", """
                breaches/letters.jte /datalekbrieven
                breaches/letters.jte /datalekbrieven/uitgedeeld
                consent/letters.jte */brieven
                consent/paper-case.jte */brief
                entrance/help.jte /toegang/brieven
                entrance/person.jte */brief
                events/lines.jte */uitgedeeld
                events/proof.jte */brieven
                events/proof.jte */opnieuw
                events/proof.jte */uitgedeeld
                exchange/answer.jte *
                exchange/answer.jte */brief
                exchange/inquiry.jte */versturen
                exchange/moves.jte */versturen
                exchange/open.jte *
                exchange/telling.jte */vertellen
                expertise/case.jte *
                inspection/copyFetch.jte *
                inspection/copyHand.jte */klaarzetten
                inspection/copyHand.jte */overhandigd
                inspection/copyRequest.jte */maken
                oversight/check.jte /toezicht/controle/export
                oversight/check.jte /toezicht/logboek/pakket
                oversight/dossierLog.jte */export
                publication/lies.jte */bestand
                publication/place.jte *
                """);
    }

    @Test
    void a_form_asks_first_or_stands_here_with_why_it_need_not() {
        Set<String> judged = new TreeSet<>();
        NEED_NOT.forEach((reason, forms) -> forms.lines()
                .forEach(form -> assertThat(judged.add(form)).as(form).isTrue()));
        Set<String> found = new TreeSet<>();
        Set<String> asking = new TreeSet<>();
        templates().forEach((name, text) -> {
            if (!PARTS.contains(name)) {
                find(name, text, found, asking);
            }
        });
        assertThat(found).isEqualTo(judged);
        assertThat(asking)
                .contains(
                        "media/picture.jte */weg",
                        "media/video.jte */weg",
                        "emergency/own.jte */nee",
                        "filming/own.jte /filmen/*/intrekken",
                        "rights/one.jte *");
        assertThat(asking.stream().map(one -> one.split(" ")[0]).collect(Collectors.toSet()))
                .contains(
                        "dossier/inspection/requests/ownLine.jte",
                        "care/medical/viewings/ownViewings.jte",
                        "consent/cases/case.jte");
    }

    @Test
    void what_is_undone_instead_offers_it_on_the_same_page() {
        Map<String, String> texts = templates();
        String undone = NEED_NOT.getOrDefault(UNDONE, "");
        assertThat(undone).isNotBlank();
        undone.lines()
                .map(form -> texts.getOrDefault(form.split(" ")[0], ""))
                .forEach(text -> assertThat(text).contains("role=\"status\"", ".undo\")"));
    }

    private static void find(String name, String text, Set<String> found, Set<String> asking) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String address = tag.group("address") == null ? tag.group("button") : tag.group("address");
            found.add(name + " " + address.replaceAll("(?:\\$\\{[^}]*})+", "*"));
        }
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            String rest = call.group("rest");
            if (!rest.contains("question = true")) {
                (call.group("kind").equals("sure") ? asking : found).add(name + " " + address(rest));
            }
        }
    }

    /// Of the words in quotes what stands between them, and `*` for all else.
    private static String address(String call) {
        StringBuilder address = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char one :
                call.substring(call.indexOf("action = ") + "action = ".length()).toCharArray()) {
            depth += quoted || "([{".indexOf(one) < 0 ? 0 : 1;
            depth -= quoted || ")]}".indexOf(one) < 0 ? 0 : 1;
            if (depth < 0 || depth == 0 && !quoted && one == ',') {
                break;
            }
            if (one == '"') {
                quoted = !quoted;
            } else {
                address.append(quoted ? one : '*');
            }
        }
        return address.toString().replaceAll("\\*+", "*");
    }

    private static Map<String, String> templates() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jte")).toList()) {
                all.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
