package nl.zorgvuldig.demo.compliance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.privacy.register.DataController;
import nl.zorgvuldig.privacy.register.DataProcessor;
import nl.zorgvuldig.privacy.register.Dpia;
import nl.zorgvuldig.privacy.register.DpiaReview;
import nl.zorgvuldig.privacy.register.EarlierRegister;
import nl.zorgvuldig.privacy.register.ProcessingActivityText;
import nl.zorgvuldig.privacy.register.ProcessingRegister;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import nl.zorgvuldig.privacy.register.RegisterSnapshot;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads the registers of the board: an older snapshot and the present one; processors whose
/// agreement is current, ends soon, has ended or is missing; and impact assessments done, due soon
/// and overdue.
@Component
@Lazy
public final class RegisterLoader {
    private final EarlierRegister register;
    private final ProcessingRegister registers;

    RegisterLoader(EarlierRegister register, ProcessingRegister registers) {
        this.register = register;
        this.registers = registers;
    }

    public void load(Population population) {
        LocalDate today = population.today();
        register.add(
                new DataController(
                        1,
                        "Schoolstraat 1, 1234 XX Waterdorp",
                        "00000000",
                        "06-00000001",
                        "",
                        "Gegevens staan versleuteld. Wie een dossier opent, staat in een logboek."),
                at(today.minusDays(200)));
        register.add(
                new ProcessingActivityText(
                        "enrolment.purpose.register",
                        1,
                        "De Dienst Uitvoering Onderwijs; de leerplichtambtenaar.",
                        "",
                        ""),
                at(today.minusDays(200)));
        processor("Rekenmeester", 1, today, today.plusDays(500));
        processor("Schoolfoto Zonneschijn", 2, today, today.plusDays(30));
        LocalDate over = today.minusDays(12);
        processor("Toetsbank", 3, "Een toets per vak.", over, Optional.of(at(over)), today);
        processor("Leesavontuur", 4, "Oefenen met lezen.", today.plusDays(700), Optional.empty(), today);
        dpia("Dit programma", 1, today.minusDays(100), today.plusDays(400));
        dpia("Foto’s op de website", 2, today.minusDays(350), today.plusDays(14));
        dpia("Toetsen op tablets", 3, today.minusDays(800), today.minusDays(70));
        List<RegisterEntry> now = registers.kept();
        register.add(new RegisterSnapshot(
                id("snapshot/1"),
                at(today.minusDays(60)),
                now.stream()
                        .filter(entry -> !entry.part().contains("Leesavontuur"))
                        .toList()));
    }

    private void processor(String name, int number, LocalDate today, LocalDate until) {
        processor(name, number, "Een dienst voor leerlingen, in de cloud.", until, Optional.empty(), today);
    }

    private void processor(
            String name, int number, String service, LocalDate until, Optional<Instant> ended, LocalDate today) {
        register.add(
                new DataProcessor(id("processor/" + number), name, service, "Duitsland", ended),
                List.of(new ProcessorAgreement(
                        1,
                        today.minusDays(400),
                        today.minusDays(390),
                        number == 1 ? Period.OPEN : until,
                        "Map Verwerkers, nummer " + number,
                        "Een rekencentrum in Frankfurt.")),
                at(today.minusDays(180)));
    }

    private void dpia(String title, int number, LocalDate held, LocalDate next) {
        register.add(
                new Dpia(
                        id("dpia/" + number),
                        title,
                        "Het gaat om kinderen, en om veel gegevens.",
                        List.of(new DpiaReview(
                                1,
                                held,
                                "Het risico is aanvaardbaar met de maatregelen.",
                                "Elk jaar nagaan wie er toegang heeft.",
                                next))),
                at(held));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(11, 5)).atZone(SchoolDay.ZONE).toInstant();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("register/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
