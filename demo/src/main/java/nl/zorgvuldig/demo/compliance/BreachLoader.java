package nl.zorgvuldig.demo.compliance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.AffectedCount;
import nl.zorgvuldig.privacy.breaches.AffectedSelection;
import nl.zorgvuldig.privacy.breaches.AuthorityNotice;
import nl.zorgvuldig.privacy.breaches.Breach;
import nl.zorgvuldig.privacy.breaches.BreachAnnouncement;
import nl.zorgvuldig.privacy.breaches.BreachAssessment;
import nl.zorgvuldig.privacy.breaches.BreachClosing;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRisk;
import nl.zorgvuldig.privacy.breaches.BreachVisibility;
import nl.zorgvuldig.privacy.breaches.DataCategory;
import nl.zorgvuldig.privacy.breaches.EarlierBreaches;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads data breaches in every state: to be assessed with time left and nearly out of time, to be
/// reported, with persons to inform, and closed with and without a report.
@Component
@Lazy
public final class BreachLoader {
    private final EarlierBreaches breaches;

    BreachLoader(EarlierBreaches breaches) {
        this.breaches = breaches;
    }

    public void load(Population population) {
        SchoolId first = population.schools().getFirst().id();
        SchoolId last = population.schools().getLast().id();
        LocalDate today = population.today();
        reported(population, first, at(today.minusDays(1), 13));
        nearly(population, at(today.minusDays(2), 7));
        toNotify(population, first, at(today.minusDays(2), 11));
        toTell(population, last, at(today.minusDays(2), 9));
        closedWithout(population, first, at(today.minusDays(40), 10));
        closedWith(population, last, at(today.minusDays(90), 16));
    }

    private void reported(Population population, SchoolId school, Instant noticed) {
        add(
                breach(
                        population.person("leerkracht"),
                        "reported",
                        noticed,
                        Optional.of(school),
                        Set.of(DataCategory.NAME, DataCategory.RESULTS),
                        AffectedCount.ONE,
                        "Een rapport zat in de verkeerde tas en ging met een ander kind mee naar huis.",
                        "De ouders gebeld; zij brengen het morgen terug."),
                List.of(),
                List.of());
    }

    private void nearly(Population population, Instant noticed) {
        add(
                breach(
                        population.person("beheer"),
                        "nearly",
                        noticed,
                        Optional.empty(),
                        Set.of(DataCategory.SIGN_IN),
                        AffectedCount.UNKNOWN,
                        "Een medewerker klikte op een link in een valse e-mail en vulde een wachtwoord in.",
                        "Het account is gesloten."),
                List.of(),
                List.of());
    }

    private void toNotify(Population population, SchoolId school, Instant noticed) {
        Breach each = breach(
                population.person("ib"),
                "to-notify",
                noticed,
                Optional.of(school),
                Set.of(DataCategory.NAME, DataCategory.CONTACT),
                AffectedCount.DOZENS,
                "Een mail aan alle ouders van een groep toonde ieders e-mailadres.",
                "");
        add(
                each,
                List.of(judged(population, each, BreachRisk.LIKELY, "Adressen zijn bij andere ouders terechtgekomen.")),
                List.of());
    }

    private void toTell(Population population, SchoolId school, Instant noticed) {
        Breach next = breach(
                population.person("beheer"),
                "to-tell",
                noticed,
                Optional.of(school),
                Set.of(DataCategory.NAME, DataCategory.GUIDANCE, DataCategory.SIGN_IN),
                AffectedCount.FEW,
                "Met het account van een medewerker is gekeken vanaf een computer die wij niet kennen.",
                "Het account is gesloten en het wachtwoord gewijzigd.");
        add(
                next,
                List.of(judged(
                        population,
                        next,
                        BreachRisk.HIGH,
                        "Een onbekende heeft aantekeningen over leerlingen gelezen.")),
                List.of(notice(population, next, "Z-2026-104")));
        List<PupilId> pupils = population.enrolments().stream()
                .filter(each -> each.school().equals(school))
                .filter(each -> each.period().contains(population.today()))
                .map(DemoPupils.Enrolment::pupil)
                .limit(8)
                .toList();
        breaches.select(
                next.id(),
                new AffectedSelection(
                        id("to-tell/selection"),
                        population.employees().getFirst().id(),
                        noticed.minus(Duration.ofHours(12)),
                        noticed,
                        31,
                        pupils.size(),
                        population.person("fg"),
                        noticed.plus(Duration.ofHours(6))),
                pupils);
    }

    private void closedWithout(Population population, SchoolId school, Instant noticed) {
        Breach each = breach(
                population.person("leerkracht2"),
                "closed-without",
                noticed,
                Optional.of(school),
                Set.of(DataCategory.NAME),
                AffectedCount.FEW,
                "De lijst voor het schoolreisje bleef een uur op een bank in de gang liggen.",
                "Meteen weggehaald; alleen collega’s waren in het gebouw.");
        add(
                each,
                List.of(judged(population, each, BreachRisk.UNLIKELY, "Er waren alleen medewerkers in het gebouw.")),
                List.of());
        breaches.close(
                each.id(),
                new BreachClosing(
                        "Lijsten gaan in een map mee.", population.person("fg"), noticed.plus(Duration.ofDays(2))));
    }

    private void closedWith(Population population, SchoolId school, Instant noticed) {
        Breach each = breach(
                population.person("directeur2"),
                "closed-with",
                noticed,
                Optional.of(school),
                Set.of(DataCategory.NAME, DataCategory.PICTURES),
                AffectedCount.DOZENS,
                "Een USB-stick met foto’s van de sportdag is kwijtgeraakt.",
                "Gezocht in het gebouw en bij de sporthal.");
        add(
                each,
                List.of(judged(population, each, BreachRisk.LIKELY, "De foto’s waren niet versleuteld.")),
                List.of(notice(population, each, "Z-2026-061")));
        breaches.close(
                each.id(),
                new BreachClosing(
                        "Foto’s gaan niet meer op losse dragers.",
                        population.person("fg"),
                        noticed.plus(Duration.ofDays(9))));
    }

    private void add(Breach breach, List<BreachAssessment> assessments, List<AuthorityNotice> notices) {
        breaches.add(breach, assessments, notices, Optional.<BreachAnnouncement>empty());
    }

    private static Breach breach(
            PersonId by,
            String code,
            Instant noticed,
            Optional<SchoolId> school,
            Set<DataCategory> touched,
            AffectedCount many,
            String what,
            String done) {
        return new Breach(
                new BreachId(id(code)),
                by,
                noticed.plus(Duration.ofMinutes(40)),
                noticed,
                school,
                school.isPresent() ? BreachVisibility.SCHOOL : BreachVisibility.PROTECTION,
                touched,
                many,
                what,
                done);
    }

    private static BreachAssessment judged(Population population, Breach breach, BreachRisk risk, String why) {
        return new BreachAssessment(
                1,
                risk,
                breach.noticedAt(),
                "",
                "Leerlingen en hun ouders.",
                "Anderen kunnen weten wat niet voor hen bedoeld is.",
                "Uitgelegd aan het team wat anders moet.",
                why,
                population.person("fg"),
                breach.noticedAt().plus(Duration.ofHours(5)));
    }

    private static AuthorityNotice notice(Population population, Breach breach, String number) {
        return new AuthorityNotice(
                id(number),
                breach.noticedAt().plus(Duration.ofHours(8)),
                number,
                "",
                population.person("fg"),
                breach.noticedAt().plus(Duration.ofHours(9)));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 10)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("breach/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
