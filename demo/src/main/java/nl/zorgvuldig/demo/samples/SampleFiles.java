package nl.zorgvuldig.demo.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.samples.OneRosterWriter.Version;

/// Writes the first school of the board as other systems would export it today: an EDEXML 2.1
/// file, and OneRoster 1.1 and 1.2 zips. Since the board was loaded two pupils came, one left, one
/// was renamed, one moved to another group, and there is a group across base groups. The files
/// also hold data that an import must leave behind; one EDEXML file contains mistakes besides.
public final class SampleFiles {
    private SampleFiles() {}

    /// @param folder created if absent; files of the same name are overwritten
    /// @return the files written
    /// @throws UncheckedIOException when the folder cannot be written
    public static List<Path> write(Population population, Path folder) {
        SampleSchool school = changes(population).after();
        String brin = school.school().brin();
        Path edexml = folder.resolve("edexml-2.1-" + brin + ".xml");
        Path faulty = folder.resolve("edexml-2.1-" + brin + "-met-fouten.xml");
        Path old = folder.resolve("oneroster-1.1-" + brin + ".zip");
        Path current = folder.resolve("oneroster-1.2-" + brin + ".zip");
        try {
            Files.createDirectories(folder);
            String text = EdexmlWriter.write(school);
            Files.writeString(edexml, text, StandardCharsets.UTF_8);
            Files.writeString(faulty, FaultyEdexml.of(text), StandardCharsets.UTF_8);
            Files.write(old, OneRosterWriter.write(school, Version.V1_1));
            Files.write(current, OneRosterWriter.write(school, Version.V1_2));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return List.of(edexml, faulty, old, current);
    }

    /// The keys of the pupils whom the files change.
    public static Set<String> changed(Population population) {
        SampleChanges.Told told = changes(population).told();
        return Set.of(told.gone(), told.renamed(), told.moved());
    }

    static SampleChanges changes(Population population) {
        Set<String> stories = population.pupils().stream()
                .filter(it -> population.landmarks().containsValue(it.id()))
                .map(DemoPupils.Pupil::key)
                .collect(Collectors.toSet());
        return new SampleChanges(new FirstSchool(population).today(), stories);
    }

    /// The EDEXML sample with typical mistakes, to show the messages about them: a day that does
    /// not exist, a formula for a name, a year group that does not exist, a key that changes with
    /// each export.
    static final class FaultyEdexml {
        private FaultyEdexml() {}

        static String of(String edexml) {
            int pupils = edexml.indexOf("<leerlingen>");
            String day = put(edexml, "<geboortedatum>", pupils, "2019-02-30");
            String name = put(day, "<achternaam>", day.indexOf("</leerling>"), "=1+1");
            String year = put(name, "<jaargroep>", name.lastIndexOf("<leerling "), "9");
            int teacher = year.lastIndexOf("<leerkracht key=\"") + "<leerkracht key=\"".length();
            return year.substring(0, teacher) + "#" + year.substring(teacher);
        }

        /// Replaces the text of the first such element after a position.
        private static String put(String text, String element, int from, String other) {
            int begin = text.indexOf(element, from) + element.length();
            return text.substring(0, begin) + other + text.substring(text.indexOf('<', begin));
        }
    }
}
