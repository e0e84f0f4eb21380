package nl.zorgvuldig.school.roster.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// The guardians behind keys of another system. A key is stored only as a keyed hash.
@Component
public final class PersonKeyStore {
    private static final String LIST =
            "select key_hash, person from roster.person_key where board = :board and school = :school";
    private static final String ADD = """
            insert into roster.person_key (board, school, key_hash, person)
            values (:board, :school, :hash, :person) on conflict do nothing""";
    private static final String COUNT =
            "select count(*) from roster.person_key where board = :board and person = :person";
    private static final String DELETE = "delete from roster.person_key where board = :board and person = :person";

    private final BoardJdbc jdbc;
    private final Vault vault;

    PersonKeyStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// The known ones among these keys, with their guardians.
    Map<String, PersonId> find(SchoolId school, Collection<String> keys) {
        Map<Hash, PersonId> people = new HashMap<>();
        jdbc.sql(LIST).param("school", school.value()).query(row -> {
            people.put(new Hash(Rows.bytes(row, "key_hash")), new PersonId(Rows.uuid(row, "person")));
        });
        Map<String, PersonId> found = new HashMap<>();
        for (String key : keys) {
            PersonId person = people.get(hash(school, key));
            if (person != null) {
                found.put(key, person);
            }
        }
        return found;
    }

    public void add(SchoolId school, String key, PersonId person) {
        jdbc.sql(ADD)
                .param("school", school.value())
                .param("hash", hash(school, key).bytes)
                .param("person", person.value())
                .update();
    }

    public int count(PersonId person) {
        return jdbc.sql(COUNT)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private Hash hash(SchoolId school, String key) {
        return new Hash(vault.keyedHash(Acting.current().board(), "roster person of " + school, key));
    }

    private record Hash(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
