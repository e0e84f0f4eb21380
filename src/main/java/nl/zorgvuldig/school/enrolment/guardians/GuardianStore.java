package nl.zorgvuldig.school.enrolment.guardians;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Guardians and their authority, in the database. Names and contact data are sealed under the key
/// of the child's dossier.
@Component
public final class GuardianStore {
    private static final String TABLE = "enrolment.guardian";
    private static final String SEPARATOR = "\u001f";
    private static final String ADD = """
            insert into enrolment.guardian (board, pupil, person, address_secret, sealed_name, sealed_contact)
            values (:board, :pupil, :person, :secret, :name, :contact)""";
    private static final String ADD_GUARDIANSHIP = """
            insert into enrolment.guardianship (board, pupil, person, relation)
            values (:board, :pupil, :person, :relation)""";
    private static final String LIST = """
            select g.pupil, g.person, s.relation, g.address_secret, g.sealed_name, g.sealed_contact
            from enrolment.guardian g
            join enrolment.guardianship s on s.board = g.board and s.pupil = g.pupil and s.person = g.person
            where g.board = :board and g.pupil in (:pupils) order by g.pupil, g.person""";
    private static final String CHANGE = """
            update enrolment.guardian set sealed_name = :name, sealed_contact = :contact
            where board = :board and pupil = :pupil and person = :person""";
    private static final String CHILDREN =
            "select pupil from enrolment.guardianship where board = :board and person = :person order by pupil";
    private static final String ADD_AUTHORITY = """
            insert into enrolment.authority (board, id, pupil, person, authority, evidence, valid_from, valid_until,
                recorded_at, recorded_by)
            values (:board, :id, :pupil, :person, :authority, :evidence, :from, :until, :at, :by)""";
    private static final String LIST_AUTHORITY = """
            select id, pupil, person, authority, evidence, valid_from, valid_until, recorded_at, recorded_by
            from enrolment.authority
            where board = :board and pupil = :pupil order by recorded_at, id""";

    static final RowMapper<AuthorityFact> AUTHORITY = (row, n) -> new AuthorityFact(
            Rows.uuid(row, "id"),
            new PupilId(Rows.uuid(row, "pupil")),
            new PersonId(Rows.uuid(row, "person")),
            Codes.read(ParentalAuthority.class, Rows.text(row, "authority")),
            Codes.read(AuthorityEvidence.class, Rows.text(row, "evidence")),
            Rows.period(row),
            Rows.instant(row, "recorded_at"),
            new PersonId(Rows.uuid(row, "recorded_by")));

    private final BoardJdbc jdbc;
    private final Vault vault;

    GuardianStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Guardian guardian) {
        jdbc.sql(ADD_GUARDIANSHIP)
                .param("pupil", guardian.pupil().value())
                .param("person", guardian.person().value())
                .param("relation", Codes.of(guardian.relation()))
                .update();
        sealed(jdbc.sql(ADD), guardian)
                .param("secret", guardian.addressSecret())
                .update();
    }

    /// Changes name and contact data only.
    void change(Guardian guardian) {
        sealed(jdbc.sql(CHANGE), guardian).update();
    }

    private StatementSpec sealed(StatementSpec statement, Guardian guardian) {
        PersonName name = guardian.name();
        KeyName key = key(guardian.pupil());
        UUID person = guardian.person().value();
        return statement
                .param("pupil", guardian.pupil().value())
                .param("person", person)
                .param(
                        "name",
                        vault.seal(
                                        key,
                                        new ValueLocation(TABLE, "sealed_name", person),
                                        String.join(SEPARATOR, name.given(), name.prefix(), name.family()))
                                .bytes())
                .param(
                        "contact",
                        vault.seal(
                                        key,
                                        new ValueLocation(TABLE, "sealed_contact", person),
                                        guardian.contact().joined())
                                .bytes());
    }

    List<Guardian> list(PupilId pupil) {
        return sealed(List.of(pupil)).stream().map(this::open).toList();
    }

    /// Guardians of several pupils; those whose key was destroyed are absent.
    public List<Guardian> list(Collection<PupilId> pupils) {
        vault.load(pupils.stream().map(GuardianStore::key).toList());
        List<Guardian> open = new ArrayList<>();
        for (SealedGuardian guardian : sealed(pupils)) {
            try {
                open.add(open(guardian));
            } catch (KeyDestroyed gone) {
                // destroyed with the child's dossier
            }
        }
        return open;
    }

    private List<SealedGuardian> sealed(Collection<PupilId> pupils) {
        return jdbc.sql(LIST)
                .param("pupils", pupils.stream().map(PupilId::value).toList())
                .query((row, n) -> SealedGuardian.of(row))
                .list();
    }

    private Guardian open(SealedGuardian sealed) {
        KeyName key = key(sealed.pupil);
        UUID person = sealed.person.value();
        String[] name = vault.open(key, new ValueLocation(TABLE, "sealed_name", person), sealed.name)
                .split(SEPARATOR, -1);
        String contact = vault.open(key, new ValueLocation(TABLE, "sealed_contact", person), sealed.contact);
        return new Guardian(
                sealed.pupil,
                sealed.person,
                sealed.relation,
                new PersonName(name[0], name[1], name[2]),
                GuardianContact.split(contact),
                sealed.addressSecret);
    }

    private record SealedGuardian(
            PupilId pupil,
            PersonId person,
            GuardianRelation relation,
            boolean addressSecret,
            SealedValue name,
            SealedValue contact) {
        static SealedGuardian of(ResultSet row) throws SQLException {
            return new SealedGuardian(
                    new PupilId(Rows.uuid(row, "pupil")),
                    new PersonId(Rows.uuid(row, "person")),
                    Codes.read(GuardianRelation.class, Rows.text(row, "relation")),
                    row.getBoolean("address_secret"),
                    new SealedValue(Rows.bytes(row, "sealed_name")),
                    new SealedValue(Rows.bytes(row, "sealed_contact")));
        }
    }

    public List<PupilId> listChildren(PersonId person) {
        return jdbc.sql(CHILDREN)
                .param("person", person.value())
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list();
    }

    void add(AuthorityFact fact) {
        jdbc.sql(ADD_AUTHORITY)
                .param("id", fact.id())
                .param("pupil", fact.pupil().value())
                .param("person", fact.person().value())
                .param("authority", Codes.of(fact.authority()))
                .param("evidence", Codes.of(fact.evidence()))
                .param("from", fact.period().from())
                .param("until", fact.period().until())
                .param("at", Rows.timestamp(fact.recordedAt()))
                .param("by", fact.recordedBy().value())
                .update();
    }

    List<AuthorityFact> listAuthority(PupilId pupil) {
        return jdbc.sql(LIST_AUTHORITY)
                .param("pupil", pupil.value())
                .query(AUTHORITY)
                .list();
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
