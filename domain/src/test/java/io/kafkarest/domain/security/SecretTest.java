package io.kafkarest.domain.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void isNotShown() {
        Secret secret = Secret.of("open sesame");

        assertThat(secret.toString())
                .doesNotContain("sesame")
                .hasSize(Secret.of("").toString().length());
        assertThat(new Credentials.UserPassword("alice", secret).toString()).doesNotContain("sesame");
    }

    @Test
    void isRevealedToTheOneWhoAsks() {
        assertThat(Secret.of("open sesame").reveal()).isEqualTo("open sesame");
    }

    @Test
    void equalsTheSameText() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).isNotEqualTo(Secret.of("aa"));
        assertThat(Secret.of("a")).isNotEqualTo("a");
    }
}
