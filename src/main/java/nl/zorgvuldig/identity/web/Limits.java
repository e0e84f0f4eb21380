package nl.zorgvuldig.identity.web;

/// How often one may ask for, or try, a link within a quarter of an hour.
///
/// @param perAddress for one e-mail address, from one place on the network
/// @param perNetwork from one place on the network; a whole school is often one place
record Limits(int perAddress, int perNetwork) {
    private static final int PLACES = 4;

    /// For one e-mail address, wherever it is asked: more would fill somebody's mailbox.
    int inAll() {
        return PLACES * perAddress;
    }
}
