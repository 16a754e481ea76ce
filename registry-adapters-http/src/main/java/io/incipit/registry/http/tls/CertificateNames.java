// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Whom a certificate is for: the host names and addresses among its alternative names, or the common name of its subject
 * where it has no such host name. A star stands for one label at the beginning (RFC 6125).
 */
public final class CertificateNames {

    private static final int DNS = 2;

    private static final int ADDRESS = 7;

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");

    private final X509Certificate certificate;

    /** Those of this certificate. */
    public CertificateNames(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Whether it is for this host.
     *
     * @param host a name or an address, an IPv6 address without brackets; in any case, with or without a final dot
     */
    public boolean cover(String host) {
        String wanted = normalised(host);
        List<String> hosts = alternative(DNS).map(CertificateNames::normalised).toList();
        return hosts.stream().anyMatch(name -> fits(name, wanted))
                || alternative(ADDRESS).anyMatch(address -> sameAddress(address, wanted))
                || (hosts.isEmpty()
                        && commonName()
                                .filter(name -> fits(normalised(name), wanted))
                                .isPresent());
    }

    private static boolean fits(String name, String wanted) {
        int dot = wanted.indexOf('.');
        return name.equals(wanted) || (dot > 0 && name.equals("*" + wanted.substring(dot)));
    }

    private static String normalised(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return ascii(name).toLowerCase(Locale.ROOT);
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException notAName) {
            return name;
        }
    }

    private static boolean sameAddress(String address, String wanted) {
        Optional<InetAddress> known = literal(address);
        return known.isPresent() && known.equals(literal(wanted));
    }

    /** Only what is an address by its looks: no name server is asked. */
    private static Optional<InetAddress> literal(String text) {
        if (!text.contains(":") && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private Stream<String> alternative(int kind) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Stream.of()
                    : names.stream()
                            .filter(name -> Integer.valueOf(kind).equals(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)));
        } catch (CertificateParsingException e) {
            return Stream.of();
        }
    }

    private Optional<String> commonName() {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
