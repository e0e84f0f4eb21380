package nl.zorgvuldig.demo.samples;

import java.io.StringWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import nl.zorgvuldig.demo.population.DemoPeople.Function;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRole;
import nl.zorgvuldig.demo.population.DemoPlaces;
import nl.zorgvuldig.demo.samples.SampleSchool.Link;
import nl.zorgvuldig.demo.samples.SampleSchool.Pupil;
import nl.zorgvuldig.demo.samples.SampleSchool.Teacher;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Writes EDEXML 2.1. The order of elements is that of the standard's schema, which is an
/// `xs:sequence` throughout.
final class EdexmlWriter {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlTags xml;

    private EdexmlWriter(XmlTags xml) {
        this.xml = xml;
    }

    static String write(SampleSchool school) {
        StringWriter text = new StringWriter();
        try {
            XmlTags tags = new XmlTags(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            new EdexmlWriter(tags).document(school);
            tags.finish();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void document(SampleSchool school) throws XMLStreamException {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("xmlns:xsi", INSTANCE);
        root.put("xsi:noNamespaceSchemaLocation", "EDEXML.structuur.xsd");
        xml.open("EDEX", root);
        header(school);
        xml.open("groepen", Map.of());
        for (DemoPlaces.Group group : school.groups()) {
            xml.open("groep", Map.of("key", group.key()));
            xml.text("naam", group.name());
            xml.text(
                    "jaargroep",
                    group.combination() ? "C" : group.years().getFirst().toString());
            xml.close();
        }
        xml.open("samengestelde_groep", Map.of("key", school.mixed().key()));
        xml.text("naam", school.mixed().name());
        xml.close();
        xml.close();
        xml.open("leerlingen", Map.of());
        for (Pupil pupil : school.pupils()) {
            pupil(pupil, school.mixed().key());
        }
        xml.close();
        xml.open("leerkrachten", Map.of());
        for (Teacher teacher : school.staff()) {
            teacher(teacher, school.mixed());
        }
        xml.close();
        xml.close();
    }

    private void header(SampleSchool school) throws XMLStreamException {
        xml.open("school", Map.of());
        xml.text("schooljaar", school.year().toString());
        xml.text("peildatum", school.today().toString());
        xml.text("brincode", school.school().brin());
        xml.text("dependancecode", "00");
        xml.text(
                "aanmaakdatum",
                school.today().atTime(LocalTime.of(7, 30)).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        xml.text("auteur", "Administratie " + school.school().name());
        xml.text("xsdversie", "2.1");
        xml.text("commentaar", "Verzonnen leerlingen, om het inlezen te proberen.");
        xml.close();
    }

    private void pupil(Pupil pupil, String mixed) throws XMLStreamException {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("key", pupil.key());
        keys.put("eckid", SuperfluousFields.chainId(pupil.key()));
        xml.open("leerling", keys);
        name(pupil.name());
        xml.text("geboortedatum", pupil.born().toString());
        xml.text("geslacht", "9");
        xml.text("jaargroep", Integer.toString(pupil.year()));
        xml.empty("groep", Map.of("key", pupil.group()));
        if (pupil.mixed()) {
            xml.open("samengestelde_groepen", Map.of());
            xml.empty("samengestelde_groep", Map.of("key", mixed));
            xml.close();
        }
        xml.text("fotourl", SuperfluousFields.photo(pupil.key()));
        xml.text("etniciteit", "9");
        xml.text("land", "NL");
        xml.text("bsn", SuperfluousFields.serviceNumber(pupil.key()));
        if (pupil.postcode().isPresent()) {
            xml.text("postcodenl", pupil.postcode().get());
        }
        xml.text("instroomdatum", pupil.entered().toString());
        if (pupil.mixed()) {
            xml.open("toevoegingen", Map.of());
            xml.open("blok", Map.of("xsi:type", "OpmerkingGegevensType"));
            xml.text("code", "plus");
            xml.text("opmerking", "Doet mee met de plusgroep.");
            xml.close();
            xml.close();
        }
        xml.close();
    }

    private void teacher(Teacher teacher, SampleSchool.Mixed mixed) throws XMLStreamException {
        xml.open("leerkracht", Map.of("key", teacher.key()));
        name(teacher.name());
        xml.text("emailadres", teacher.email());
        xml.text("rol", role(teacher.function()));
        List<Link> links = teacher.links();
        boolean also = teacher.key().equals(mixed.teacher());
        if (!links.isEmpty() || also) {
            xml.open("groepen", Map.of());
            for (Link link : links) {
                xml.open("groep", Map.of("key", link.group()));
                xml.text("rol", role(link.role()));
                xml.close();
            }
            if (also) {
                xml.empty("samengestelde_groep", Map.of("key", mixed.key()));
            }
            xml.close();
        }
        xml.close();
    }

    private void name(PersonName name) throws XMLStreamException {
        xml.text("achternaam", name.family());
        if (!name.prefix().isEmpty()) {
            xml.text("voorvoegsel", name.prefix());
        }
        xml.text("voorletters-1", name.given().substring(0, name.given().offsetByCodePoints(0, 1)));
        xml.text("roepnaam", name.given());
    }

    private static String role(GroupRole role) {
        return switch (role) {
            case TEACHER, SUBSTITUTE -> "LRK";
            case SUBJECT_TEACHER -> "VAK";
            case ASSISTANT -> "OWA";
        };
    }

    private static String role(Function function) {
        return switch (function) {
            case TEACHER, SUBSTITUTE -> "LRK";
            case SUBJECT_TEACHER -> "VAK";
            case ASSISTANT -> "OWA";
            case REMEDIAL_TEACHER -> "RT";
            case SUPPORT_COORDINATOR -> "IB";
            case HEAD, INTERIM_HEAD -> "DIR";
            case OFFICE -> "ADM";
            case CARETAKER -> "CON";
            case ADMINISTRATOR -> "ICT";
            case BOARD_MEMBER, DATA_PROTECTION_OFFICER, PERSONNEL_OFFICER, SCHOOL_DOCTOR, EXTERNAL_EXPERT ->
                throw new IllegalArgumentException("not in the service of a school: " + function);
        };
    }
}
