package nl.zorgvuldig;

/// The addresses of passkeys; a part of [Routes]. Stories and tests of the module ask with passkeys
/// that are there.
final class PasskeyRoutes {
    static final String TABLE = """
            POST  /aanmelden/passkey/vraag                         everybody
            POST  /aanmelden/passkey                               -
            GET   /passkeys                                        signed-in leerling
            POST  /passkeys/maken/vraag                            signed-in leerling
            POST  /passkeys/maken                                  -
            GET   /passkeys/{passkey}                              -
            POST  /passkeys/{passkey}/naam                         -
            POST  /passkeys/{passkey}/verwijderen                  -
            """;

    private PasskeyRoutes() {}
}
