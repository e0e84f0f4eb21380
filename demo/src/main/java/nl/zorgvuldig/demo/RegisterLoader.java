package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.register.ActivityText;
import nl.zorgvuldig.register.Agreement;
import nl.zorgvuldig.register.Controller;
import nl.zorgvuldig.register.Dpia;
import nl.zorgvuldig.register.EarlierRegister;
import nl.zorgvuldig.register.Entry;
import nl.zorgvuldig.register.Processor;
import nl.zorgvuldig.register.Registers;
import nl.zorgvuldig.register.Review;
import nl.zorgvuldig.register.Snapshot;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The registers of the board: an older state and the present one, processors with an agreement
/// that runs, ends soon, is over and is missing, and impact assessments done, due soon and
/// overdue.
@Component
@Lazy
final class RegisterLoader {
    private final EarlierRegister register;
    private final Registers registers;

    RegisterLoader(EarlierRegister register, Registers registers) {
        this.register = register;
        this.registers = registers;
    }

    void load(Population population) {
        LocalDate today = population.today();
        register.add(
                new Controller(
                        1,
                        "Schoolstraat 1, 1234 XX Waterdorp",
                        "00000000",
                        "06-00000001",
                        "",
                        "Gegevens staan versleuteld. Wie een dossier opent, staat in een logboek."),
                at(today.minusDays(200)));
        register.add(
                new ActivityText(
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
        List<Entry> now = registers.kept();
        register.add(new Snapshot(
                id("snapshot/1"),
                at(today.minusDays(60)),
                now.stream().filter(one -> !one.part().contains("Leesavontuur")).toList()));
    }

    private void processor(String name, int number, LocalDate today, LocalDate until) {
        processor(name, number, "Een dienst voor leerlingen, in de cloud.", until, Optional.empty(), today);
    }

    private void processor(
            String name, int number, String service, LocalDate until, Optional<Instant> ended, LocalDate today) {
        register.add(
                new Processor(id("processor/" + number), name, service, "Duitsland", ended),
                List.of(new Agreement(
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
                        List.of(new Review(
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
