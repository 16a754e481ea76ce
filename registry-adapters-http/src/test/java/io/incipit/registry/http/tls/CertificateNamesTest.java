// SPDX-FileCopyrightText: Incipit contributors
// SPDX-License-Identifier: Apache-2.0
package io.incipit.registry.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

    static Path directory;

    static CertificateNames names;

    @BeforeAll
    static void makeCertificate(@TempDir Path temporary) throws Exception {
        directory = temporary;
        names = namesOf("common", "dns:registry.example.com,dns:*.wild.example.com,ip:127.0.0.1,ip:2001:db8::1");
    }

    @ParameterizedTest
    @CsvSource({
        "registry.example.com, true",
        "REGISTRY.example.com., true",
        "example.com, false",
        "a.registry.example.com, false",
        "a.wild.example.com, true",
        "a.b.wild.example.com, false",
        "wild.example.com, false",
        "127.0.0.1, true",
        "127.0.0.2, false",
        "999.0.0.1, false",
        "2001:db8:0:0:0:0:0:1, true",
        "2001:db8::2, false",
        "odd::name::, false",
        "common, false",
        "'', false"
    })
    void cover_host_isOneOfTheNames(String host, boolean covered) {
        assertThat(names.cover(host)).isEqualTo(covered);
    }

    @Test
    void cover_certificateWithoutAlternativeNames_isForItsCommonName() throws Exception {
        CertificateNames plain = namesOf("plain", "");

        assertThat(plain.cover("Plain")).isTrue();
        assertThat(plain.cover("other")).isFalse();
    }

    private static CertificateNames namesOf(String name, String alternativeNames) throws Exception {
        KeyStore store =
                new TestKeys(directory).keys(name, "PKCS12", alternativeNames).load(Optional.empty());
        return new CertificateNames((X509Certificate) store.getCertificate(name));
    }
}
