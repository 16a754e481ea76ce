# SPDX-FileCopyrightText: Incipit contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line that the programs share, and what it means for a Kafka client."""

import argparse


def parse(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--url", default="http://localhost:8081", help="the schema registry")
    parser.add_argument("--bootstrap", default="localhost:9092", help="the Kafka broker")
    parser.add_argument("--topic", default="user-events")
    parser.add_argument("--sasl", nargs=2, metavar=("USER", "PASSWORD"), help="use SASL_PLAINTEXT with SCRAM-SHA-512")
    return parser.parse_args()


def kafka(args):
    config = {"bootstrap.servers": args.bootstrap}
    if args.sasl:
        user, password = args.sasl
        config.update(
            {
                "security.protocol": "SASL_PLAINTEXT",
                "sasl.mechanism": "SCRAM-SHA-512",
                "sasl.username": user,
                "sasl.password": password,
            }
        )
    return config
