module incipit/clients

go 1.25

require (
	github.com/twmb/avro v1.9.0
	github.com/twmb/franz-go/pkg/sr v1.8.0
)

require google.golang.org/protobuf v1.36.11
